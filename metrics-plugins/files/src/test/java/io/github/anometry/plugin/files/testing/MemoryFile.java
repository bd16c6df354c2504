package io.github.anometry.plugin.files.testing;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that is in memory. */
public record MemoryFile(String location, byte[] bytes, AtomicInteger opened, AtomicInteger closed)
        implements DataFile {
    public MemoryFile(String location, byte[] bytes) {
        this(location, bytes, new AtomicInteger(), new AtomicInteger());
    }

    @Override
    public ByteSource open() {
        opened.incrementAndGet();
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long position, ByteBuffer target) throws IOException {
                if (position + target.remaining() > bytes.length) {
                    throw new EOFException();
                }
                target.put(bytes, (int) position, target.remaining());
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }
}
