package io.github.anometry.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that do not compile or are rejected, for the tests. */
final class Resources {
    static final Path FOLDER = Path.of("src", "test", "resources", "io", "github", "anometry", "examples", "guide");

    private Resources() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String text(String name) throws IOException {
        return Files.readString(file(name));
    }
}
