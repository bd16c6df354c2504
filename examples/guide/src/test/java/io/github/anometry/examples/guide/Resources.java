package io.github.anometry.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What does not compile or is refused: files that the tests read. */
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
