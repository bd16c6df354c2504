package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.MemoryFile;
import io.github.anometry.plugin.files.testing.TestBmp;
import io.github.anometry.plugin.files.testing.TestGif;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not on a disk. */
class ImageArraysTest {
    @TempDir
    Path folder;

    /** An array of every format, [1, 2] with 0 and 3. */
    static Stream<Arguments> maps() {
        byte[] npy = TestNpy.floats("(1, 2)", 0, 3);
        return Stream.of(
                arguments("x.tiff", new TestTiff(1, 2, "f4", 0, 3).bytes()),
                arguments("x.png", TestPng.image(1, 2, 8, TestPng.GREY, 0, 3)),
                arguments("x.npy", npy),
                arguments("stored.npz", TestNpy.npz(false, Map.of("maps", npy))),
                arguments("deflated.npz", TestNpy.npz(true, Map.of("maps", npy))));
    }

    static Stream<Arguments> masks() {
        return Stream.concat(
                maps(),
                Stream.of(
                        arguments("x.bmp", new TestBmp(1, 2, 24, 0, 3).bytes()),
                        arguments(
                                "x.gif",
                                new TestGif(1, 2, 2, 0, 1, 2, 3)
                                        .frame(false, 0, 3)
                                        .bytes())));
    }

    private DataFile zipped(FileSystem zip, String name, byte[] bytes) throws IOException {
        return DataFile.of(Files.write(zip.getPath("/" + name), bytes));
    }

    private FileSystem zip() throws IOException {
        return FileSystems.newFileSystem(folder.resolve("data.zip"), Map.of("create", "true"));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void mapsOfEveryFormatFromAnywhere(String name, byte[] bytes) throws IOException {
        MemoryFile inMemory = new MemoryFile("https://example.org/maps/" + name, bytes);
        assertThat(ImageArrays.readMap(inMemory).toFloatArray()).containsExactly(0, 3);
        assertThat(inMemory.opened()).hasValue(1);
        assertThat(inMemory.closed()).hasValue(1);
        try (FileSystem zip = zip()) {
            assertThat(ImageArrays.readMap(zipped(zip, name, bytes)).toFloatArray())
                    .containsExactly(0, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("masks")
    void masksOfEveryFormatFromAnywhere(String name, byte[] bytes) throws IOException {
        MemoryFile inMemory = new MemoryFile("https://example.org/masks/" + name, bytes);
        assertThat(ImageArrays.readMask(inMemory).toBooleanArray()).containsExactly(false, true);
        assertThat(inMemory.opened()).hasValue(1);
        assertThat(inMemory.closed()).hasValue(1);
        try (FileSystem zip = zip()) {
            assertThat(ImageArrays.readMask(zipped(zip, name, bytes)).toBooleanArray())
                    .containsExactly(false, true);
        }
    }

    @ParameterizedTest
    @MethodSource("masks")
    void damagedFilesAreClosed(String name, byte[] bytes) {
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        MemoryFile inMemory = new MemoryFile("https://example.org/masks/" + name, cut);
        assertThatThrownBy(() -> ImageArrays.readMask(inMemory))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(inMemory.location());
        assertThat(inMemory.closed()).hasValue(1);
    }

    private record Failing(Throwable failure) implements DataFile {
        @Override
        public String location() {
            return "s3://maps/000.tiff";
        }

        @Override
        public ByteSource open() {
            return new ByteSource() {
                @Override
                public long size() {
                    throw sneaky(failure);
                }

                @Override
                public void read(long position, ByteBuffer target) {
                    throw sneaky(failure);
                }

                @Override
                public void close() {}
            };
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
            throw (T) failure;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new IllegalStateException("no token"), "java.lang.IllegalStateException: no token."),
                arguments(new NoClassDefFoundError("S3Client"), "java.lang.NoClassDefFoundError: S3Client."),
                arguments(new StackOverflowError(), "java.lang.StackOverflowError."),
                arguments(new IOException("timed out"), "timed out."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anythingThatThirdPartyCodeThrowsNamesTheFile(Throwable failure, String reason) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageArrays.readMap(new Failing(failure)))
                .withMessage("s3://maps/000.tiff cannot be read: " + reason);
    }

    @Test
    void errorsOfTheJvmArePassedOn() {
        assertThatThrownBy(() -> ImageArrays.readMap(new Failing(new OutOfMemoryError("heap"))))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
