package io.github.anometry.api.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes files completely or not at all.
 *
 * <p>The content is written to a temporary file in the same folder, forced to the disk, and moved over the old file in one step. A
 * reader, also one after a crash of the process or the machine, finds the old file or the new one, whole. The new file keeps the
 * rights of the old one. A file that may not be written to is left alone, even if its folder would allow replacing it. Links are
 * followed; pipes and devices are written to directly. A file that may be written to but not replaced is overwritten in place.
 */
public final class WholeFile {
    private static final Set<String> STREAMS = Set.of("/dev/stdin", "/dev/stdout", "/dev/stderr");
    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private WholeFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** The content of a binary file. */
    @FunctionalInterface
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file in UTF-8. */
    public static void write(Path file, Content content) throws IOException {
        writeBytes(file, out -> {
            // This encoder refuses invalid characters, which would otherwise become question marks.
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
            content.writeTo(writer);
            writer.flush();
        });
    }

    /** Writes a file. */
    public static void writeBytes(Path file, Bytes content) throws IOException {
        // The channel of an interrupted thread closes: the thread is to stop after this, not in the midst of it.
        boolean interrupted = Thread.interrupted();
        try {
            writeWhole(file, content);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Checks in advance whether the file and its folder can be written to. Writing can still fail, for example because the
     * disk is full.
     *
     * @throws IOException if the file could not be written now
     */
    public static void check(Path file) throws IOException {
        BasicFileAttributes old = attributes(file);
        if (!isStream(file) && (old == null || old.isRegularFile())) {
            Path target = target(file, old);
            if (old != null) {
                requireWritable(target);
            }
            if (!Files.isWritable(folder(target))) {
                throw new AccessDeniedException(folder(target).toString());
            }
        } else if (old != null && old.isDirectory()) {
            throw new FileSystemException(file.toString(), null, Messages.isFolder());
        } else {
            requireWritable(file);
        }
    }

    /**
     * Refuses a file that exists and may not be written to. What its rights protect from everyone, an administrator does not write to
     * either.
     */
    public static void requireWritable(Path file) throws IOException {
        Optional<Set<PosixFilePermission>> rights = rights(file);
        if (rights.isPresent() && rights.get().stream().noneMatch(WRITE::contains)) {
            throw new FileSystemException(file.toString(), null, Messages.writeProtected());
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private static void writeWhole(Path file, Bytes content) throws IOException {
        BasicFileAttributes old = attributes(file);
        if (isStream(file) || (old != null && !old.isRegularFile())) {
            // Appended, because standard error may be a file that others write to as well.
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                content.writeTo(out);
            }
            return;
        }
        Path target = target(file, old);
        if (old != null) {
            requireWritable(target);
        }
        // Not made of the file's name, which may be as long as names can be.
        Path partial = target.resolveSibling(".anometry-" + UUID.randomUUID() + ".partial");
        boolean complete = false;
        try {
            try (OutputStream out =
                    Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                if (old != null) {
                    keepRights(target, partial);
                }
                content.writeTo(out);
            }
            force(partial);
            if (old == null) {
                move(partial, target);
            } else {
                replace(partial, target);
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(partial);
            }
        }
    }

    /** Whether the name denotes an open stream of the process: {@code /dev/stderr}, {@code /proc/self/fd/1}. */
    private static boolean isStream(Path file) {
        return file.startsWith("/proc") || file.startsWith("/dev/fd") || STREAMS.contains(file.toString());
    }

    /** Null if there is no such file. */
    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    private static Path target(Path file, @Nullable BasicFileAttributes old) throws IOException {
        if (old != null) {
            return file.toRealPath();
        }
        // A link to nowhere makes the file that it names, as a shell would. Links in a circle were refused with the
        // attributes.
        Path target = file;
        while (Files.isSymbolicLink(target)) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static Path folder(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target : parent;
    }

    private static Optional<Set<PosixFilePermission>> rights(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }

    private static void keepRights(Path from, Path to) throws IOException {
        Optional<Set<PosixFilePermission>> rights = rights(from);
        if (rights.isPresent() && !rights.equals(rights(to))) {
            Files.setPosixFilePermissions(to, rights.get());
        }
    }

    /** Before the move, which might reach the disk first: a crash would then leave an empty file. */
    private static void force(Path file) throws IOException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Where the file may be written to but not be replaced, because it is a mount of its own, as in a container, or another user's in
     * a folder with a sticky bit, it is written to: not in one step, but it is the file that was asked for.
     */
    private static void replace(Path partial, Path target) throws IOException {
        try {
            move(partial, target);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (FileSystemException notReplaceable) {
            try (OutputStream out =
                    Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                Files.copy(partial, out);
            } catch (IOException notWritable) {
                notReplaceable.addSuppressed(notWritable);
                throw notReplaceable;
            }
            force(target);
            Files.delete(partial);
        }
    }

    private static void move(Path partial, Path target) throws IOException {
        // On a disk the first option alone counts; file systems in archives ask for both.
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
