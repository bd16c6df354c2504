package io.github.anometry.api.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
        if (file.getFileSystem().equals(FileSystems.getDefault())) {
            return new OnDisk(FileChannel.open(file, StandardOpenOption.READ));
        }
        return new Elsewhere(Files.newByteChannel(file));
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(file);
    }

    @Override
    public String toString() {
        return location();
    }

    /** Read at any place by any number of threads. */
    private record OnDisk(FileChannel channel) implements ByteSource {
        /** The JDK copies through a buffer outside of the heap, which would be as large as what is read. */
        private static final int AT_ONCE = 1 << 20;

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            int end = target.limit();
            long at = position;
            try {
                while (target.position() < end) {
                    target.limit(Math.min(end, target.position() + AT_ONCE));
                    at += requireSome(channel.read(target, at));
                }
            } finally {
                target.limit(end);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** In an archive or an object store, whose channels have one position. */
    private record Elsewhere(SeekableByteChannel channel) implements ByteSource {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            synchronized (channel) {
                channel.position(position);
                while (target.hasRemaining()) {
                    requireSome(channel.read(target));
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static int requireSome(int count) throws EOFException {
        if (count < 0) {
            throw new EOFException("The file ends too early.");
        }
        return count;
    }
}
