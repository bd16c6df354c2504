package io.github.anometry.plugin.figures;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.WholeFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is written completely or not touched. */
final class FigureFile {
    private final Path file;

    FigureFile(Path file) {
        this.file = file;
    }

    /** @throws ConfigurationException if it cannot be written */
    void write(byte[] picture) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw refused(Messages.isFolder(), null);
        }
        if (!Files.isDirectory(parent)) {
            throw refused(Messages.noFolder(parent.toString()), null);
        }
        try {
            WholeFile.writeBytes(file, out -> out.write(picture));
        } catch (IOException failed) {
            throw refused(cause(failed), failed);
        }
    }

    private static String cause(IOException failed) {
        String reason = failed instanceof FileSystemException ofFile ? ofFile.getReason() : failed.getMessage();
        return reason == null ? failed.toString() : reason;
    }

    private ConfigurationException refused(String cause, @Nullable IOException failed) {
        return new ConfigurationException(null, Messages.cannotWrite(file.toString(), cause), failed);
    }
}
