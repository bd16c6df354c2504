package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatErrorsTest {
    private static final String FORMATS = ". Save maps as TIFF, NPY, NPZ or grey PNG, masks as PNG, TIFF, NPY or NPZ.";

    @TempDir
    Path folder;

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
        assertThatThrownBy(() -> ImageArrays.readMask(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x.tiff | hello world | TIFF | 'hello wo' (text?)",
                "x.TIF | hello world | TIFF | 'hello wo' (text?)",
                "x.png | GIF89a.... | PNG | 'GIF89a..' (a GIF image)",
                "x.npy | version https://git-lfs.github.com/spec/v1 | NPY | 'version' (a Git LFS pointer; run 'git lfs"
                        + " pull')",
                "x.npz | BM | NPZ | 'BM' (a BMP image)",
                "x | hi | TIFF, PNG, NPY or NPZ | 'hi' (text?)",
            })
    void otherFiles(String name, String content, String format, String begins) {
        Path file = TestNpy.write(folder, name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, " is no " + format + " file: it begins with " + begins + FORMATS);
    }

    @Test
    void otherBytes() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        assertRefused(
                TestNpy.write(folder, "x.tiff", jpeg),
                " is no TIFF file: it begins with ff d8 ff e0 00 10 (a JPEG image, which has lost the exact scores)"
                        + FORMATS);
        assertRefused(
                TestNpy.write(folder, "x.tiff", new byte[] {1, 2, 3}),
                " is no TIFF file: it begins with 01 02 03" + FORMATS);
    }

    @Test
    void anEmptyFile() {
        assertRefused(TestNpy.write(folder, "x.tiff", new byte[0]), " is empty. Write it again.");
    }

    @Test
    void aFolderWithTheNameOfAnImage() throws IOException {
        assertRefused(
                Files.createDirectory(folder.resolve("x.tiff")),
                " cannot be read: it is a folder. Give a file, or rename the folder if it is not meant to be an image.");
    }

    @Test
    void aMissingFile() {
        assertRefused(folder.resolve("x.tiff"), " cannot be read: there is no such file.");
    }

    @Test
    void aDanglingLink() throws IOException {
        assertRefused(
                Files.createSymbolicLink(folder.resolve("x.tiff"), folder.resolve("gone")),
                " cannot be read: it is a link whose target does not exist. Restore the target, or remove the link.");
    }

    @Test
    void theContentDecidesNotTheName() {
        Path file = TestNpy.write(folder, "x.tiff", TestPng.image(1, 2, 8, TestPng.GREY, 3, 4));
        assertThat(ImageArrays.readMap(file).toIntArray()).containsExactly(3, 4);
    }
}
