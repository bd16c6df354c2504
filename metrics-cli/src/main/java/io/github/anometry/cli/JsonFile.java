package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.internal.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try {
            WholeFile.write(file, writer -> writer.write(json));
        } catch (IOException failed) {
            throw refused(failed.toString(), failed);
        }
    }

    private ConfigurationException refused(String cause, @Nullable IOException failed) {
        return new ConfigurationException("--json", Messages.cannotWriteJson(file.toString(), cause), failed);
    }
}
