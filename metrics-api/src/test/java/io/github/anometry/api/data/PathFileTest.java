package io.github.anometry.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is opened of a file system, and how it is noticed that it was written meanwhile. */
class PathFileTest {
    private static final String NOT_REGULAR =
            "it is a pipe, a device or a socket, and reading it may never end. Give a file, or a link to one; save "
                    + "the output of a pipe in a file.";

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String read(Path file) throws IOException {
        try (ByteSource source = DataFile.of(file).open()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) source.size());
            source.read(0, bytes);
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksToFilesAreFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), write("file", "map"));
        assertThat(read(link)).isEqualTo("map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/random"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void devicesAreNotOpened(String device) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(device));
        for (Path file : new Path[] {Path.of(device), link}) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> DataFile.of(file).open())
                    .withMessage(NOT_REGULAR);
        }
    }

    /** To open one waits for its writer, of which there is none. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAreNotOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DataFile.of(pipe).open())
                .withMessage(NOT_REGULAR);
    }

    @Test
    void foldersAndNothingAreNotOpened() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> DataFile.of(folder).open())
                .withMessage(folder + ": it is a folder. Give a file.");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> DataFile.of(folder.resolve("nothing")).open());
    }

    @Test
    void aFileThatIsWrittenIsAnotherVersion() throws IOException {
        Path file = write("file", "first");
        FileTime time = Files.getLastModifiedTime(file);
        try (ByteSource source = DataFile.of(file).open()) {
            var version = source.version();
            assertThat(version).isPresent().isEqualTo(source.version());
            write("file", "longer");
            Files.setLastModifiedTime(file, time);
            assertThat(source.version()).isPresent().isNotEqualTo(version);
            write("file", "other");
            Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
            assertThat(source.version()).isPresent().isNotEqualTo(version);
            write("file", "first");
            Files.setLastModifiedTime(file, time);
            assertThat(source.version()).isEqualTo(version);
        }
    }

    @Test
    void archivesHaveFilesToo() throws IOException {
        Path zip = folder.resolve("files.zip");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            Path file = Files.writeString(files.getPath("/000.npy"), "map");
            assertThat(read(file)).isEqualTo("map");
            try (ByteSource source = DataFile.of(file).open()) {
                assertThat(source.version()).isPresent().isEqualTo(source.version());
                assertThatExceptionOfType(EOFException.class)
                        .isThrownBy(() -> source.read(1, ByteBuffer.allocate(3)))
                        .withMessage("The file ends too early.");
            }
        }
    }
}
