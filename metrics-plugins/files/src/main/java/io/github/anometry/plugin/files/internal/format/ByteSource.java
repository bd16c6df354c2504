package io.github.anometry.plugin.files.internal.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that any number of threads read at any place. */
interface ByteSource extends Closeable {
    long size() throws IOException;

    /** Fills what remains of {@code target} with the bytes from {@code position}. */
    void read(long position, ByteBuffer target) throws IOException;

    record InFile(FileChannel channel) implements ByteSource {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            long at = position;
            while (target.hasRemaining()) {
                int count = channel.read(target, at);
                if (count < 0) {
                    throw new EOFException(Messages.endOfFile());
                }
                at += count;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
