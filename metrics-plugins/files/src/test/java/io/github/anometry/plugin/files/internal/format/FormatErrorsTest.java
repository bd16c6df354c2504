package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatErrorsTest {
    private static final String FORMATS =
            ". Save maps as TIFF, NPY, NPZ or grey PNG, masks as PNG, BMP, GIF, TIFF, NPY or NPZ.";

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
                "x.tiff | hello world | a TIFF | 'hello wo' (text?)",
                "x.TIF | hello world | a TIFF | 'hello wo' (text?)",
                "x.png | hello world | a PNG | 'hello wo' (text?)",
                "x.bmp | BM is text | a BMP | 'BM is te' (text?)",
                "x.gif | GIF80a | a GIF | 'GIF80a' (text?)",
                "x.npy | version https://git-lfs.github.com/spec/v1 | an NPY | 'version' (a Git LFS pointer; run 'git lfs"
                        + " pull')",
                "x.npz | BM | an NPZ | 'BM' (text?)",
                "x | hi | a TIFF, PNG, NPY or NPZ | 'hi' (text?)",
            })
    void otherFiles(String name, String content, String format, String begins) {
        Path file = TestNpy.write(folder, name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, " is not " + format + " file: it begins with " + begins + FORMATS);
    }

    @Test
    void otherBytes() {
        assertRefused(
                TestNpy.write(folder, "x.tiff", new byte[] {1, 2, 3}),
                " is not a TIFF file: it begins with 01 02 03" + FORMATS);
    }

    private static void assertRefused(Path file, String ofMap, String ofMask) {
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ofMap);
        assertThatThrownBy(() -> ImageArrays.readMask(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ofMask);
    }

    @Test
    void jpegHasChangedWhatItHolds() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        assertRefused(
                TestNpy.write(folder, "004.jpg", jpeg),
                " is a JPEG file, whose compression has changed the scores. Save the scores themselves, for example with"
                        + " tifffile.imwrite('004.tiff', anomaly_map.astype(numpy.float32)).",
                " is a JPEG file, whose compression changes the edges of a mask. Save the mask as PNG from the original;"
                        + " converting this file would keep the changed edges.");
    }

    @Test
    void picklesAreNotRead() {
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 0, 0};
        String npy = folder.resolve("pred.npy").toString();
        Path pkl = TestNpy.write(folder, "pred.pkl", pickle);
        assertRefused(
                pkl,
                " is a Python pickle, which is not read because loading it may run code. Save its array as NPY, in Python:"
                        + " numpy.save('" + npy + "', pickle.load(open('" + pkl
                        + "', 'rb'))['anomaly_maps']), with the key of the array.");
        Path pt = TestNpy.write(folder, "pred.pt", pickle);
        assertRefused(
                pt,
                " is a PyTorch file, which is not read because loading it may run code. Save its array as NPY, in Python:"
                        + " numpy.save('" + npy + "', torch.load('" + pt
                        + "')['anomaly_maps'].cpu().numpy()), with the key of the array.");
    }

    @Test
    void anEmptyFile() {
        assertRefused(TestNpy.write(folder, "x.tiff", new byte[0]), " is empty. Write it again.");
    }

    @Test
    void aFolderWithTheNameOfAnImage() throws IOException {
        assertRefused(
                Files.createDirectory(folder.resolve("x.tiff")),
                " cannot be read: it is a folder. Pass a file, or rename the folder if it is not meant to be an "
                        + "image.");
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
