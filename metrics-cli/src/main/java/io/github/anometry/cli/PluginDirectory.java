package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.cli.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A directory of plugins, as given. */
final class PluginDirectory {
    private PluginDirectory() {}

    /** The manifest attribute with a plugin's id. */
    private static final String ID = "Anometry-Plugin-Id";

    /**
     * The plugins in a directory of several: its jars and folders.
     *
     * @return empty if it is a plugin itself, or not a directory
     */
    static List<String> pluginsIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> files = files(directory);
        List<Path> jars = files.stream().filter(PluginDirectory::hasId).toList();
        List<Path> folders = files.stream()
                .filter(Files::isDirectory)
                .filter(folder -> files(folder).stream().anyMatch(PluginDirectory::hasId))
                .toList();
        // A single jar with an id is the plugin; other jars are its libraries, and folders beside them do not matter.
        return jars.size() == 1
                ? List.of()
                : Stream.concat(jars.stream(), folders.stream())
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "JAR",
                    Messages.cannotReadDirectory(directory.toString(), FileFailure.reason(unreadable)),
                    unreadable);
        }
    }

    private static boolean hasId(Path file) {
        if (!file.toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue(ID) != null;
        } catch (IOException noJar) {
            // Loading it will report what is wrong.
            return false;
        }
    }

    /**
     * The directory, which may be empty.
     *
     * @throws ConfigurationException if it does not exist, because plugins were expected in it
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
