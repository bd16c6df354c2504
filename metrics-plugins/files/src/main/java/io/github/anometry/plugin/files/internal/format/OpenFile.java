package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ForeignCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * A file that is open, and what it is by the bytes that it begins with. Where files are is the business of others, who may be a
 * plugin: whatever their code throws comes out as a {@link DataException} that names the file.
 */
final class OpenFile implements Closeable {
    private static final int LONGEST_START = 64;

    private final DataFile file;
    private final ByteSource source;

    private OpenFile(DataFile file, ByteSource source) {
        this.file = file;
        this.source = source;
    }

    static OpenFile open(DataFile file) {
        try {
            return new OpenFile(file, new Guarded(file, guarded(file, file::open)));
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
        try {
            byte[] start = new byte[(int) Math.min(LONGEST_START, source.size())];
            source.read(0, ByteBuffer.wrap(start));
            return FileKind.of(start).orElseThrow(() -> new DataException(refusal.apply(start)));
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
            return bytes;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
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
        public void close() throws IOException {
            guarded(file, () -> {
                source.close();
                return source;
            });
        }
    }
}
