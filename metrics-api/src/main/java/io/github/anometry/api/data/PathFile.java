package io.github.anometry.api.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file of a file system. */
record PathFile(Path file) implements DataFile {
    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public ByteSource open() throws IOException {
        return new Open(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(file);
    }

    @Override
    public String toString() {
        return location();
    }

    private record Open(FileChannel channel) implements ByteSource {
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
                    throw new EOFException("The file ends too early.");
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
