package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, writer -> writer.write(text));
    }

    private void assertFiles(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no rights of POSIX here");
    }

    @Test
    void aFileIsMadeAndReplaced() throws IOException {
        Path file = folder.resolve("r.json");
        write(file, "old");
        write(file, "new");
        assertThat(file).hasContent("new");
        assertFiles("r.json");
    }

    @Test
    void theRightsOfTheOldFileStay() throws IOException {
        assumePosix();
        for (String rights : new String[] {"rw-------", "rw-rw-rw-", "rwxr-x--x"}) {
            Path file = Files.writeString(folder.resolve("r.json"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            write(file, "new");
            assertThat(file).hasContent("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(rights);
        }
    }

    @Test
    void aWriteProtectedFileIsLeftAlone() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("r.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> write(file, "new"))
                .satisfies(refused -> assertThat(refused.getReason()).isEqualTo("it is write-protected"));
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> WholeFile.check(file));
        assertThat(file).hasContent("old");
        assertFiles("r.json");
    }

    @Test
    void aNameMayBeAsLongAsNamesCanBe() throws IOException {
        String longest = "r".repeat(250) + ".json";
        write(folder.resolve(longest), "old");
        write(folder.resolve(longest), "new");
        assertThat(folder.resolve(longest)).hasContent("new");
        assertFiles(longest);
        Path tooLong = folder.resolve("r" + longest);
        assertThatIOException().isThrownBy(() -> WholeFile.check(tooLong));
        assertThatIOException().isThrownBy(() -> write(tooLong, "new"));
        assertFiles(longest);
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("r.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("r.json"));
        write(link, "new");
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
        Path toNowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("made.json"));
        WholeFile.check(toNowhere);
        write(toNowhere, "made");
        assertThat(toNowhere).isSymbolicLink().hasContent("made");
        assertFiles("r.json", "link", "nowhere", "made.json");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThatIOException().isThrownBy(() -> write(circle, "new"));
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("r.json"), "old");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, writer -> {
                    writer.write("half".repeat(10_000));
                    throw new IOException("the disk is full");
                }))
                .withMessage("the disk is full");
        assertThatThrownBy(() -> WholeFile.write(file, writer -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatIOException().isThrownBy(() -> write(file, "half a character \uD800."));
        assertThat(file).hasContent("old");
        assertFiles("r.json");
    }

    @Test
    void anInterruptedThreadWritesAndStaysInterrupted() throws IOException {
        Path file = folder.resolve("r.json");
        Thread.currentThread().interrupt();
        write(file, "whole");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("whole");
    }

    @Test
    void devicesAreWrittenToAsTheyAre() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no /dev/null here");
        WholeFile.check(device);
        write(device, "nothing");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void foldersAreRefused() {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> WholeFile.check(folder))
                .satisfies(refused -> assertThat(refused.getReason()).isEqualTo("it is a folder"));
        assertThatIOException().isThrownBy(() -> WholeFile.check(folder.resolve("nowhere/r.json")));
    }

    @Test
    void checkingLeavesNoTrace() throws IOException {
        WholeFile.check(folder.resolve("r.json"));
        assertFiles();
    }

    @Test
    void anArchiveIsAFileSystemToo() throws IOException {
        Path zip = folder.resolve("results.zip");
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            write(archive.getPath("r.json"), "old");
            write(archive.getPath("r.json"), "new");
        }
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            assertThat(Files.readString(archive.getPath("r.json"))).isEqualTo("new");
        }
    }
}
