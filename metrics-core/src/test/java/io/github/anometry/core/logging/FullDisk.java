package io.github.anometry.core.logging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A disk that takes so many bytes more. */
final class FullDisk implements AppendedFile.Writing {
    private final int free;

    FullDisk(int free) {
        this.free = free;
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes) throws IOException {
        boolean fits = bytes.remaining() <= free;
        if (!fits) {
            bytes.limit(bytes.position() + free);
        }
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        if (!fits) {
            throw new IOException("No space left on device");
        }
    }
}
