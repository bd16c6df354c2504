package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.cli.internal.OutputMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that gets all of its text or is not touched. */
final class OutputFile {
    /** What may be replaced without a word. */
    interface Kind {
        boolean isOurs(Path file) throws IOException;

        /** What to say of a file that may not be replaced. */
        default String refusal(String file) {
            return OutputMessages.holdsSomethingElse(file);
        }
    }

    private final String option;
    private final Path file;
    private final Kind kind;
    private final boolean overwrite;

    /**
     * Refuses what cannot be written before hours of evaluation, not after.
     *
     * @param option by which it was named
     * @param kind which files it may replace
     * @param overwrite whether it may replace any other as well
     * @throws ConfigurationException if the file is in a folder that does not exist, is a folder, or may not be written to
     */
    OutputFile(String option, Path file, Kind kind, boolean overwrite) {
        this.option = option;
        this.file = file;
        this.kind = kind;
        this.overwrite = overwrite;
        if (!Files.isDirectory(folder())) {
            throw refused("there is no folder '" + folder() + "'", null);
        }
        try {
            WholeFile.check(file);
        } catch (IOException unwritable) {
            throw refused(FileFailure.reason(unwritable), unwritable);
        }
    }

    /** @throws ConfigurationException if the file holds something else than results, and may not replace it */
    void requireReplaceable() {
        if (!overwrite && holdsSomethingElse()) {
            throw new ConfigurationException(option, kind.refusal(file.toString()), null);
        }
    }

    private boolean holdsSomethingElse() {
        try {
            return holdsOther();
        } catch (IOException unreadable) {
            throw refused(FileFailure.reason(unreadable), unreadable);
        }
    }

    /** Devices and pipes hold nothing. */
    private boolean holdsOther() throws IOException {
        return Files.isRegularFile(file) && Files.size(file) > 0 && !kind.isOurs(file);
    }

    /** @throws ConfigurationException if this file is one of {@code inputs}, or a file in one of them that holds no results */
    void requireNoneOf(List<Path> inputs) {
        for (Path input : inputs) {
            if (isSameFile(input) || (isIn(input) && holdsSomethingElse())) {
                throw new ConfigurationException(option, OutputMessages.wouldOverwriteInput(file.toString()), null);
            }
        }
    }

    /** Also by another name: a link, one of two hard links. */
    static boolean isSame(Path first, Path second) throws IOException {
        return first.equals(second) || (Files.exists(first) && Files.exists(second) && Files.isSameFile(first, second));
    }

    private boolean isSameFile(Path input) {
        try {
            return isSame(file, input);
        } catch (IOException unreadable) {
            throw refused(FileFailure.reason(unreadable), unreadable);
        }
    }

    private boolean isIn(Path folder) {
        try {
            return Files.isRegularFile(file)
                    && Files.isDirectory(folder)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unreadable) {
            throw refused(FileFailure.reason(unreadable), unreadable);
        }
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    /** Writes it, and returns what to say if that fails. */
    Optional<String> write(WholeFile.Content content) {
        try {
            if (!overwrite && holdsOther()) {
                // Since the evaluation began.
                return Optional.of(kind.refusal(file.toString()));
            }
            WholeFile.write(file, content);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(OutputMessages.resultsNotWritten(file.toString(), FileFailure.reason(failed)));
        }
    }

    /** @throws IOException if it cannot be written, or its content cannot be made: says why */
    void writeBytes(WholeFile.Bytes content) throws IOException {
        try {
            WholeFile.writeBytes(file, content);
        } catch (IOException failed) {
            throw new IOException(FileFailure.reason(failed), failed);
        }
    }

    private ConfigurationException refused(String cause, @Nullable IOException failed) {
        return new ConfigurationException(option, OutputMessages.cannotWriteResults(file.toString(), cause), failed);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
