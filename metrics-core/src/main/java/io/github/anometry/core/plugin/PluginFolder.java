package io.github.anometry.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The contents of a directory of plugins, or of the folder of one plugin. */
final class PluginFolder {
    private PluginFolder() {}

    /** @throws Refusal if there is nothing that could be a plugin */
    static List<Candidate> candidates(Path directory) throws Refusal {
        List<Candidate> candidates = new ArrayList<>();
        for (Path file : list(directory)) {
            candidates.add(candidate(file));
        }
        if (candidates.isEmpty()) {
            throw new Refusal(Messages.noPlugins(directory.toString()));
        }
        return candidates;
    }

    static Candidate candidate(Path path) {
        return new Candidate(path, Files.isDirectory(path));
    }

    /** The real files of a plugin's jars, none of them outside of {@code directory}. */
    static List<Path> jars(Candidate candidate, Path directory) throws Refusal {
        Path real = realFile(candidate.path(), directory);
        if (!candidate.isFolder()) {
            return List.of(regular(real));
        }
        List<Path> jars = new ArrayList<>();
        for (Path file : list(candidate.path())) {
            if (!Files.isDirectory(file)) {
                jars.add(regular(realFile(file, directory)));
            }
        }
        if (jars.isEmpty()) {
            throw new Refusal(Messages.noJarInFolder());
        }
        return jars;
    }

    /** Jars and folders by name; other files and hidden ones are ignored. */
    private static List<Path> list(Path directory) throws Refusal {
        if (Files.notExists(directory)) {
            throw new Refusal(Messages.noPluginDirectory(directory.toString()));
        }
        if (!Files.isDirectory(directory)) {
            throw new Refusal(Messages.notAPluginDirectory(directory.toString()));
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".") && (isJar(name) || Files.isDirectory(file))) {
                    files.add(file);
                }
            }
        } catch (IOException unreadable) {
            throw Refusal.of(unreadable);
        }
        files.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return files;
    }

    private static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static Path realFile(Path file, Path directory) throws Refusal {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(directory.toRealPath())) {
                throw new Refusal(Messages.linkOutside(real.toString()));
            }
            return real;
        } catch (IOException unreadable) {
            throw Refusal.of(unreadable);
        }
    }

    static Path realOrAbsolute(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException reportedWhenItIsRead) {
            return file.toAbsolutePath();
        }
    }

    /** Reading a pipe or a device may never end. */
    private static Path regular(Path file) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Messages.notAFile());
        }
        return file;
    }
}
