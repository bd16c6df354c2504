package io.github.anometry.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --plugins DIR}, for each command that uses metrics. */
final class PluginsOption {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Use the plugins of this directory, too: each jar, and each folder of jars, is one.")
    private @Nullable Path directory;

    /** Loads them, if there is such a directory; close it when done with their metrics. */
    Plugins open() {
        return Plugins.of(directory);
    }
}
