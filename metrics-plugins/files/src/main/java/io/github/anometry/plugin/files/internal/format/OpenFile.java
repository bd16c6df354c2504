package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open, and what it is by the bytes that it begins with. Where files are is the business of others, who may be a
 * plugin: whatever their code throws comes out as a {@link DataException} that names the file.
 */
final class OpenFile implements Closeable {
    private static final int LONGEST_START = 64;

    private final DataFile file;
    private final ByteSource source;
    private final Optional<String> version;
    private byte @Nullable [] start;

    private OpenFile(DataFile file, ByteSource source, Optional<String> version) {
        this.file = file;
        this.source = source;
        this.version = version;
    }

    static OpenFile open(DataFile file) {
        try {
            ByteSource source = new Guarded(file, guarded(file, file::open));
            try {
                return new OpenFile(file, source, source.version());
            } catch (IOException | RuntimeException | Error e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** What messages call it. */
    String where() {
        return file.location();
    }

    DataFile file() {
        return file;
    }

    ByteSource source() {
        return source;
    }

    /** @throws DataException if it begins like no file that is read */
    FileKind kind() {
        return kind(start -> Messages.unknownFormat(file, start));
    }

    /** @throws DataException if it begins like no file that is read */
    FileKind kindOfImage() {
        return kind(start -> JpegMessages.unknownImage(file));
    }

    private FileKind kind(Function<byte[], String> refusal) {
        byte[] start = start();
        return FileKind.of(start).orElseThrow(() -> new DataException(refusal.apply(start)));
    }

    /** The first 64 bytes, fewer if there are no more. */
    byte[] start() {
        if (start == null) {
            start = first(LONGEST_START);
        }
        return start;
    }

    /** The first bytes, fewer if there are no more. */
    byte[] first(int count) {
        try {
            byte[] first = new byte[(int) Math.min(count, source.size())];
            source.read(0, ByteBuffer.wrap(first));
            return first;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** In bytes. */
    long size() {
        try {
            return source.size();
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** All of it. */
    byte[] bytes() {
        try {
            long size = source.size();
            if (size > Heap.LONGEST_ARRAY) {
                throw new DataException(Messages.imageTooLarge(where(), size));
            }
            Heap.require(where(), FormatMessages.fileOf(size), size);
            byte[] bytes = new byte[(int) size];
            source.read(0, ByteBuffer.wrap(bytes));
            requireUnchanged(null);
            return bytes;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /**
     * What a reader makes of it. Of a file that is written meanwhile not the damage is reported that the reader sees, and if memory
     * runs out, it is said for which file.
     */
    <T> T read(Supplier<T> reader) {
        return read(0, reader);
    }

    /** @param bytes that it takes, as far as is known; 0 if it is not */
    <T> T read(long bytes, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DataException refused) {
            requireUnchanged(refused);
            throw refused;
        } catch (OutOfMemoryError e) {
            ForeignCode.hold(e, FormatMessages.decoding(where(), bytes));
            throw e;
        }
    }

    /**
     * That it is the same as when it was opened.
     *
     * @param seen what seemed to be wrong with it
     * @throws DataException if it is another
     */
    void requireUnchanged(@Nullable DataException seen) {
        boolean isSame;
        try {
            isSame = source.version().equals(version);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
        if (!isSame) {
            throw new DataException(Messages.changed(where()), seen);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T guarded(DataFile file, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (IOException | AnometryException said) {
            throw said;
        } catch (Throwable thrown) {
            ForeignCode.hold(thrown, "the file " + file);
            throw new IOException(ForeignCode.describe(thrown), thrown);
        }
    }

    private record Guarded(DataFile file, ByteSource source) implements ByteSource {
        @Override
        public long size() throws IOException {
            return guarded(file, source::size);
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            guarded(file, () -> {
                source.read(position, target);
                return target;
            });
        }

        @Override
        public Optional<String> version() throws IOException {
            return guarded(file, () -> Objects.requireNonNull(source.version(), "version() returned null"));
        }

        @Override
        public void close() throws IOException {
            guarded(file, () -> {
                source.close();
                return source;
            });
        }
    }
}
