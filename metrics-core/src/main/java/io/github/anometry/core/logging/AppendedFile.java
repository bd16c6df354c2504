package io.github.anometry.core.logging;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A text file to which whole lines are appended.
 *
 * <p>Appended lines are written at once and forced to the disk; if that fails, the file is truncated to its old length, so it
 * never has half of a run. If the process or the machine dies in between, the partial line is removed before the next lines
 * are written. The file is open, and locked, only while it is written, so several processes can append to it.
 */
final class AppendedFile {
    /** Writes bytes to a file; tests fill the disk here. */
    @FunctionalInterface
    interface Writing {
        void write(FileChannel file, ByteBuffer bytes) throws IOException;
    }

    private static final int CHUNK = 1 << 13;
    private static final int SECONDS_TO_WAIT = 60;
    private static final int LONGEST_LINE = 1 << 28;
    private static final Set<OpenOption> FILE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final Set<OpenOption> DEVICE = Set.of(StandardOpenOption.WRITE);

    /** File locks belong to the process: closing the file anywhere in the process releases the lock. */
    private static final Object IN_THIS_PROCESS = new Object();

    private static final Writing WHOLE = (file, bytes) -> {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    };

    private final Path path;
    private final Predicate<String> isWholeLine;
    private final Writing writing;

    /** @param isWholeLine whether a last line without a line break is complete */
    AppendedFile(Path path, Predicate<String> isWholeLine) {
        this(path, isWholeLine, WHOLE);
    }

    AppendedFile(Path path, Predicate<String> isWholeLine, Writing writing) {
        this.path = path;
        this.isWholeLine = isWholeLine;
        this.writing = writing;
    }

    Path path() {
        return path;
    }

    /**
     * Whether the file has content.
     *
     * @throws ConfigurationException if nothing can be appended
     */
    boolean hasText() {
        if (Files.isDirectory(path)) {
            throw new ConfigurationException(Messages.isADirectory(path.toString()));
        }
        Path directory = Objects.requireNonNullElse(
                path.getParent(), path.getFileSystem().getPath(""));
        if (!Files.isDirectory(directory)) {
            throw new ConfigurationException(Messages.noDirectory(path.toString(), directory.toString()));
        }
        try {
            requireWritable(directory);
        } catch (IOException refused) {
            throw new ConfigurationException(
                    null, Messages.mayNotWrite(path.toString(), FileFailure.reason(refused)), refused);
        }
        try {
            return size() > 0;
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    null, Messages.cannotRead(path.toString(), FileFailure.reason(unreadable)), unreadable);
        }
    }

    /** A name that is too long is not a missing file. */
    private void requireWritable(Path directory) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            WholeFile.requireWritable(path);
        } catch (NoSuchFileException yetToBeMade) {
            if (!Files.isWritable(directory)) {
                throw new AccessDeniedException(directory.toString());
            }
        }
    }

    /** A device or a pipe has no text to read and cannot be truncated. */
    private boolean isDevice() {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    private long size() throws IOException {
        return Files.exists(path) && !isDevice() ? Files.size(path) : 0;
    }

    /**
     * Appends all lines or none.
     *
     * @param first a header that precedes them if the file is empty
     */
    void append(String first, String lines) throws IOException {
        // An interrupted thread could neither write nor truncate, so the interrupt is postponed.
        boolean interrupted = Thread.interrupted();
        try {
            synchronized (IN_THIS_PROCESS) {
                appendWhole(first, lines);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void appendWhole(String first, String lines) throws IOException {
        try (FileChannel file = isDevice() ? FileChannel.open(path, DEVICE) : FileChannel.open(path, FILE)) {
            if (isDevice()) {
                writing.write(file, ByteBuffer.wrap((first + lines).getBytes(StandardCharsets.UTF_8)));
                return;
            }
            FileTurn.take(file, SECONDS_TO_WAIT);
            long size = file.size();
            long end = endOfLines(file, size);
            boolean completed = end < size && isComplete(file, end, size);
            long kept = completed ? size : end;
            String text = (kept == 0 ? first : "") + (completed ? "\n" : "") + lines;
            write(file, kept, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NotUndoneException notUndone) {
            throw notUndone;
        } catch (IOException failure) {
            throw new IOException(Messages.notWritten(path.toString(), FileFailure.reason(failure)), failure);
        }
    }

    private void write(FileChannel file, long kept, ByteBuffer bytes) throws IOException {
        if (file.size() > kept) {
            file.truncate(kept);
        }
        file.position(kept);
        try {
            writing.write(file, bytes);
            file.force(false);
        } catch (IOException failure) {
            undo(file, kept, failure);
            throw failure;
        }
    }

    private void undo(FileChannel file, long kept, IOException failure) throws IOException {
        try {
            file.truncate(kept);
            file.force(false);
        } catch (IOException second) {
            failure.addSuppressed(second);
            throw new NotUndoneException(
                    Messages.notUndone(path.toString(), FileFailure.reason(failure), FileFailure.reason(second)),
                    failure);
        }
    }

    /** The position after the last line break. */
    private static long endOfLines(FileChannel file, long size) throws IOException {
        for (long end = size; end > 0; ) {
            long start = Math.max(0, end - CHUNK);
            int lineBreak = read(file, start, (int) (end - start)).lastIndexOf('\n');
            if (lineBreak >= 0) {
                return start + lineBreak + 1;
            }
            end = start;
        }
        return 0;
    }

    /** Whether the text after the last line break is a complete line. Lines of this library are never too long to read. */
    private boolean isComplete(FileChannel file, long start, long size) throws IOException {
        return size - start <= LONGEST_LINE && isWholeLine.test(read(file, start, (int) (size - start)));
    }

    private static String read(FileChannel file, long start, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer chunk = ByteBuffer.wrap(bytes);
        while (chunk.hasRemaining()) {
            if (file.read(chunk, start + chunk.position()) < 0) {
                break;
            }
        }
        return new String(bytes, 0, chunk.position(), StandardCharsets.ISO_8859_1);
    }

    /** Whether there is no line break, because writing the first line was interrupted. */
    boolean isHalfALine() throws IOException {
        String line = firstLine();
        return size() == line.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text up to the first line break or the end. */
    String firstLine() throws IOException {
        byte[] head;
        synchronized (IN_THIS_PROCESS) {
            try (var in = Files.newInputStream(path)) {
                head = in.readNBytes(CHUNK);
            }
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next : head) {
            if (next == '\n') {
                break;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Part of the lines was written and could not be removed. */
    private static final class NotUndoneException extends IOException {
        private static final long serialVersionUID = 1L;

        NotUndoneException(String message, IOException cause) {
            super(message, cause);
        }
    }
}
