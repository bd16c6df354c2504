package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files and packages stay small enough to be read as a whole. */
final class SourceSizeTest {
    private static final int MOST_LINES = 450;
    private static final int MOST_FILES = 45;

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") || folder.endsWith(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = file.toString();
                if (path.contains("/src/main/java/") && path.endsWith(".java") && !file.endsWith("package-info.java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(sources).hasSizeGreaterThan(500);
        return sources;
    }

    @Test
    void noFileIsLong() throws IOException {
        List<String> longFiles = new ArrayList<>();
        for (Path source : sources()) {
            if (Files.readAllLines(source).size() > MOST_LINES) {
                longFiles.add(source.getFileName().toString());
            }
        }
        assertThat(longFiles).isEmpty();
    }

    @Test
    void noPackageIsCrowded() throws IOException {
        Map<String, Long> files = new TreeMap<>(sources().stream()
                .collect(Collectors.groupingBy(source -> String.valueOf(source.getParent()), Collectors.counting())));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }
}
