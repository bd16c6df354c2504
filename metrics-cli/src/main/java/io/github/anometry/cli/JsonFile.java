package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that gets all of the results or is not touched. */
final class JsonFile {
    private final Path file;

    /** @throws ConfigurationException if the file's folder is none: said before hours of evaluation, not after */
    JsonFile(Path file) {
        this.file = file;
        if (!Files.isDirectory(folder())) {
            throw refused("there is no folder '" + folder() + "'", null);
        }
        if (Files.isDirectory(file)) {
            throw refused("it is a folder", null);
        }
    }

    /** @throws ConfigurationException if this file is one of {@code inputs} */
    void requireNoneOf(List<Path> inputs) {
        for (Path input : inputs) {
            if (isSameFile(input)) {
                throw new ConfigurationException("--json", Messages.wouldOverwriteInput(file.toString()), null);
            }
        }
    }

    private boolean isSameFile(Path input) {
        try {
            return Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input);
        } catch (IOException unreadable) {
            throw refused(unreadable.toString(), unreadable);
        }
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    void write(String json) {
        // A link, a pipe or a device is written through; a file appears when it is complete.
        boolean direct = Files.exists(file) && (Files.isSymbolicLink(file) || !Files.isRegularFile(file));
        Path target = direct ? file : folder().resolve("." + file.getFileName() + ".partial");
        try {
            Files.writeString(target, json);
            if (!direct) {
                Files.move(target, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            if (!direct) {
                delete(target, failed);
            }
            throw refused(failed.toString(), failed);
        }
    }

    private static void delete(Path partial, IOException reason) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    private ConfigurationException refused(String cause, @Nullable IOException failed) {
        return new ConfigurationException("--json", Messages.cannotWriteJson(file.toString(), cause), failed);
    }
}
