package io.github.anometry.plugin.files.testing;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file that changes while it is read.
 *
 * @param reads after how many of them
 * @param change what to do to it
 */
public record ChangingFile(DataFile file, int[] reads, Change change) implements DataFile {
    /** Writes. */
    @FunctionalInterface
    public interface Change {
        void make(Path file) throws IOException;
    }

    public static ChangingFile after(int reads, Path file, Change change) {
        return new ChangingFile(DataFile.of(file), new int[] {reads}, change);
    }

    /** Different bytes and a later time, because file system clocks are slow. */
    public static Change to(byte... bytes) {
        return file -> {
            var time = Files.getLastModifiedTime(file).toInstant();
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(time.plusSeconds(1)));
        };
    }

    @Override
    public String location() {
        return file.location();
    }

    @Override
    public ByteSource open() throws IOException {
        ByteSource source = file.open();
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return source.size();
            }

            @Override
            public void read(long position, ByteBuffer target) throws IOException {
                if (reads[0]-- == 0) {
                    change.make(file.path().orElseThrow());
                }
                source.read(position, target);
            }

            @Override
            public Optional<String> version() throws IOException {
                return source.version();
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }
}
