package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.PluginSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --plugins DIR}, for each command that uses metrics. */
final class PluginsOption {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Load plugins from this directory: each jar and each folder of jars is a plugin.")
    private @Nullable Path directory;

    /** As it was given, for printing a command: {@code " --plugins DIR"}, or empty. */
    String text() {
        return directory == null ? "" : " --plugins " + Messages.word(directory.toString());
    }

    /** Loads the plugins; close them when done with their metrics. */
    Plugins open() {
        return open(Optional.empty());
    }

    /** The same with the settings of a configuration: the option replaces its directory, its checksums still apply. */
    Plugins open(Optional<PluginSettings> configured) {
        return Plugins.of(
                directory == null
                        ? configured
                        : Optional.of(new PluginSettings(directory, configured.flatMap(PluginSettings::sha256))));
    }
}
