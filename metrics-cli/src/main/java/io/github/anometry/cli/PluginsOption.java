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
            description = "Use the plugins of this directory, too: each jar, and each folder of jars, is one.")
    private @Nullable Path directory;

    /** As it was given, for a command that is shown: {@code " --plugins DIR"}, or nothing. */
    String text() {
        return directory == null ? "" : " --plugins " + Messages.word(directory.toString());
    }

    /** Loads them; close it when done with their metrics. */
    Plugins open() {
        return open(Optional.empty());
    }

    /** The same with what a configuration says: the option names another directory, the checksums remain. */
    Plugins open(Optional<PluginSettings> configured) {
        return Plugins.of(
                directory == null
                        ? configured
                        : Optional.of(new PluginSettings(directory, configured.flatMap(PluginSettings::sha256))));
    }
}
