package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
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
 * An open file, and its format by its first bytes. A file may come from a plugin: anything that third-party code throws
 * becomes a {@link DataException} that names the file.
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

    /** Its name in messages. */
    String where() {
        return file.location();
    }

    DataFile file() {
        return file;
    }

    ByteSource source() {
        return source;
    }

    /** @throws DataException if it is not in a supported format */
    FileKind kind() {
        return kind(start -> Messages.unknownFormat(file, start));
    }

    /** @throws DataException if it is not in a supported format */
    FileKind kindOfImage() {
        return kind(start -> JpegMessages.unknownImage(file));
    }

    private FileKind kind(Function<byte[], String> refusal) {
        byte[] start = start();
        return FileKind.of(start).orElseThrow(() -> new DataException(refusal.apply(start)));
    }

    /** The first 64 bytes; fewer if the file is shorter. */
    byte[] start() {
        if (start == null) {
            start = first(LONGEST_START);
        }
        return start;
    }

    /** The first bytes; fewer if the file is shorter. */
    byte[] first(int count) {
        try {
            byte[] first = new byte[(int) Math.min(count, source.size())];
            source.read(0, ByteBuffer.wrap(first));
            return first;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** Its size in bytes. */
    long size() {
        try {
            return source.size();
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** The whole content. */
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
     * Runs a reader on the file. If the file changed meanwhile, reports that instead of the damage that the reader saw;
     * if memory runs out, records for which file.
     */
    <T> T read(Supplier<T> reader) {
        return read(0, reader);
    }

    /** @param bytes that it needs, if known; else 0 */
    <T> T read(long bytes, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DataException refused) {
            requireUnchanged(refused);
            throw refused;
        } catch (OutOfMemoryError e) {
            ThirdPartyCode.hold(e, FormatMessages.decoding(where(), bytes));
            throw e;
        }
    }

    /**
     * Checks that the file is still the one that was opened.
     *
     * @param seen the error that the reader reported
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
            ThirdPartyCode.hold(thrown, "the file " + file);
            throw new IOException(ThirdPartyCode.describe(thrown), thrown);
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
