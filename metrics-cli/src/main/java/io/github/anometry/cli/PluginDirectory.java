package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of plugins, as it was given. */
final class PluginDirectory {
    private PluginDirectory() {}

    /**
     * The directory, which may be empty.
     *
     * @throws ConfigurationException if there is none: whoever names one wants what is in it
     */
    static Path require(Path directory) {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        String message = Files.exists(directory)
                ? Messages.notAPluginDirectory(directory.toString())
                : Messages.noPluginDirectory(directory.toString());
        throw new ConfigurationException("plugins", message, null);
    }
}
