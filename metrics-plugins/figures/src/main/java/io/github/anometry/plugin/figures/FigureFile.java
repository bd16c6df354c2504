package io.github.anometry.plugin.figures;

import io.github.anometry.api.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that gets all of a picture or is not touched. */
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
        // A link, a pipe or a device is written through; a file appears when it is complete.
        boolean direct = Files.exists(file) && (Files.isSymbolicLink(file) || !Files.isRegularFile(file));
        Path target = direct ? file : parent.resolve("." + file.getFileName() + ".partial");
        try {
            Files.write(target, picture);
            if (!direct) {
                Files.move(target, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            if (!direct) {
                delete(target, failed);
            }
            throw refused(cause(failed), failed);
        }
    }

    private static void delete(Path partial, IOException reason) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException alsoFailed) {
            reason.addSuppressed(alsoFailed);
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
