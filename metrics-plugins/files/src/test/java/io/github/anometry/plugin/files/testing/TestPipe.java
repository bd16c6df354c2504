package io.github.anometry.plugin.files.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes named pipes, where there are such. */
public final class TestPipe {
    private TestPipe() {}

    /** That nobody writes to; in place of a file, if there is one. */
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

    /** That gives these bytes to who opens it first. */
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
