package io.github.anometry.plugin.files.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes named pipes, if the system has them. */
public final class TestPipe {
    private TestPipe() {}

    /** A pipe without a writer, in place of any existing file. */
    public static Path at(Path path) {
        try {
            Files.deleteIfExists(path);
            int exitCode = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("mkfifo " + path + ": " + exitCode);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pipe that gives these bytes to its first reader. */
    public static Path with(Path path, byte[] bytes) {
        Path pipe = at(path);
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
        return pipe;
    }
}
