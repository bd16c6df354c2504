package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source that can be read only once, such as a pipe: its bytes are kept on first access. For files of numbers, which
 * are small.
 */
public final class PipedFile implements DataFile {
    /** A number for each of 16 million images. */
    private static final int MOST_BYTES = 1 << 27;

    private final Path pipe;
    private final int most;
    private byte @Nullable [] bytes;

    public PipedFile(Path pipe) {
        this(pipe, MOST_BYTES);
    }

    /** @param most the most bytes to read; the source may be endless */
    PipedFile(Path pipe, int most) {
        this.pipe = pipe;
        this.most = most;
    }

    /** Whether the path is neither a file nor a folder. */
    public static boolean isAt(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    @Override
    public String location() {
        return pipe.toString();
    }

    @Override
    public synchronized ByteSource open() throws IOException {
        if (bytes == null) {
            try (InputStream in = Files.newInputStream(pipe)) {
                byte[] read = in.readNBytes(most + 1);
                if (read.length > most) {
                    throw new IOException(Messages.pipeTooLong(most));
                }
                bytes = read;
            }
        }
        return new InMemory(bytes);
    }

    private record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            int length = target.remaining();
            if (position > bytes.length - length) {
                throw new EOFException(Messages.endOfFile());
            }
            target.put(bytes, (int) position, length);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
