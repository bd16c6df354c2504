package io.github.anometry.api.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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

    /** Opens only regular files and links to them: opening a pipe waits for its writer, and reading a device may never end. */
    @Override
    public ByteSource open() throws IOException {
        BasicFileAttributes attributes = attributes(file);
        if (attributes.isOther()) {
            throw new IOException(Messages.notRegular());
        }
        if (attributes.isDirectory()) {
            throw new FileSystemException(file.toString(), null, Messages.folder());
        }
        if (file.getFileSystem().equals(FileSystems.getDefault())) {
            return new OnDisk(file, FileChannel.open(file, StandardOpenOption.READ));
        }
        return new Elsewhere(file, Files.newByteChannel(file));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** Only at the same path: a file that replaced this one is a different file. */
    private static Optional<String> version(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return Optional.of(attributes.size() + " bytes, " + time + " ns, " + attributes.fileKey());
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
    private record OnDisk(Path file, FileChannel channel) implements ByteSource {
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
        public Optional<String> version() throws IOException {
            return PathFile.version(file);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** In an archive or an object store, whose channels have one position. */
    private record Elsewhere(Path file, SeekableByteChannel channel) implements ByteSource {
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
        public Optional<String> version() throws IOException {
            return PathFile.version(file);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static int requireSome(int count) throws EOFException {
        if (count < 0) {
            throw new EOFException(Messages.endOfFile());
        }
        return count;
    }
}
