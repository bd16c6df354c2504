package io.github.anometry.core.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Text files that get all of their content or are not touched. */
public final class WholeFile {
    private WholeFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes a file in UTF-8. A file appears, or takes the place of another, when it is complete; links are followed, pipes and
     * devices are written to as they are.
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path partial = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".partial");
        boolean complete = false;
        try {
            fill(partial, content);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(partial);
            }
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            content.writeTo(writer);
        }
    }
}
