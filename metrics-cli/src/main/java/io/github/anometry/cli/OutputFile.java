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

/** A file that is written completely or not touched. */
final class OutputFile {
    /** Which files may be replaced without asking. */
    interface Kind {
        boolean isOurs(Path file) throws IOException;

        /** The message for a file that may not be replaced. */
        default String refusal(String file) {
            return OutputMessages.holdsSomethingElse(file);
        }
    }

    private final String option;
    private final Path file;
    private final Kind kind;
    private final boolean overwrite;

    /**
     * Fails before hours of evaluation, not after, if the file cannot be written.
     *
     * @param option by which the file was given
     * @param kind which files it may replace
     * @param overwrite whether it may replace any other as well
     * @throws ConfigurationException if the file is in a folder that does not exist, is a folder, or is not writable
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

    /** @throws ConfigurationException if the file holds something other than results and may not be replaced */
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

    /** @throws ConfigurationException if this file is one of {@code inputs}, or is in one of them and holds no results */
    void requireNoneOf(List<Path> inputs) {
        for (Path input : inputs) {
            if (isSameFile(input) || (isIn(input) && holdsSomethingElse())) {
                throw new ConfigurationException(option, OutputMessages.wouldOverwriteInput(file.toString()), null);
            }
        }
    }

    /** Whether both are the same file, also by another name: through a link, or as hard links. */
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

    /** Writes the file; returns the message if that fails. */
    Optional<String> write(WholeFile.Content content) {
        try {
            if (!overwrite && holdsOther()) {
                // It appeared after the evaluation began.
                return Optional.of(kind.refusal(file.toString()));
            }
            WholeFile.write(file, content);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(OutputMessages.resultsNotWritten(file.toString(), FileFailure.reason(failed)));
        }
    }

    /** @throws IOException with a readable reason, if the file cannot be written or its content cannot be created */
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
