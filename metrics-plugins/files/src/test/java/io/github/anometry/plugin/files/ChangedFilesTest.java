package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.ChangingFile;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that changes while it is read is rejected, whether or not the data make sense. */
class ChangedFilesTest {
    private static final String REASON =
            " was changed while it was read, so the data may be of two versions. Run again when nothing writes to it.";

    private static final byte[] TIFF = new TestTiff(2, 2, "f4", 1, 2, 3, 4).bytes();
    private static final byte[] OTHER_TIFF = new TestTiff(2, 2, "f4", 5, 6, 7, 8).bytes();

    @TempDir
    Path folder;

    private static void assertChanged(Path file, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(DataException.class).hasMessage(file + REASON);
    }

    private static int reads(byte[] bytes, Path folder) {
        int[] reads = {Integer.MAX_VALUE};
        Path file = TestNpy.write(folder, "counted", bytes);
        ImageArrays.readMap(new ChangingFile(DataFile.of(file), reads, ChangingFile.to()));
        return Integer.MAX_VALUE - reads[0];
    }

    @Test
    void anImageThatBecomesAnother() {
        int reads = reads(TIFF, folder);
        assertThat(reads).isGreaterThan(1);
        for (int after = 0; after < reads; after++) {
            Path map = TestNpy.write(folder, "000.tiff", TIFF);
            DataFile changing = ChangingFile.after(after, map, ChangingFile.to(OTHER_TIFF));
            assertChanged(map, () -> ImageArrays.readMap(changing));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9, 40, 120})
    void anImageThatIsWrittenAnew(int soFar) {
        for (int after = 0; after < reads(TIFF, folder); after++) {
            Path map = TestNpy.write(folder, "000.tiff", TIFF);
            DataFile changing = ChangingFile.after(after, map, ChangingFile.to(Arrays.copyOf(OTHER_TIFF, soFar)));
            assertChanged(map, () -> ImageArrays.readMap(changing));
        }
    }

    @Test
    void aMask() {
        byte[] png = TestPng.mask(2, 2, 1);
        Path mask = TestNpy.write(folder, "000_mask.png", png);
        assertChanged(
                mask, () -> ImageArrays.readMask(ChangingFile.after(1, mask, ChangingFile.to(TestPng.mask(2, 2, 2)))));
    }

    @Test
    void anArrayAfterItsHeader() {
        for (byte[] array : List.of(
                TestNpy.floats("(2, 2)", 1, 2, 3, 4), TestNpy.npz(true, Map.of("a", TestNpy.floats("(1, 2)", 1, 2))))) {
            int reads = reads(array, folder);
            assertThat(reads).isGreaterThan(2);
            Path map = TestNpy.write(folder, "000.npy", array);
            assertChanged(
                    map, () -> ImageArrays.readMap(ChangingFile.after(reads - 1, map, ChangingFile.to(array.clone()))));
        }
    }

    @Test
    void arrayFilesBetweenTheirHeadersAndTheirElements() throws IOException {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(2, 1, 2)", 1, 2, 3, 4));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(2, 1, 2)", 1, 0, 0, 0));
        Path scores = TestNpy.write(folder, "scores.npy", TestNpy.floats("(2,)", 0.5, 1));
        for (Path changed : List.of(maps, masks, scores)) {
            Category found = Predictions.builder(maps, masks)
                    .scores(scores)
                    .open()
                    .categories()
                    .get(0);
            assertThat(MvtecLayoutTest.read(found, ReadOptions.defaults())).hasSize(1);
            ChangingFile.to(TestNpy.floats("(1, 1, 2)", 1, 0)).make(changed);
            assertChanged(changed, () -> MvtecLayoutTest.read(found, ReadOptions.defaults()));
            byte[] asBefore =
                    changed.equals(scores) ? TestNpy.floats("(2,)", 0.5, 1) : TestNpy.floats("(2, 1, 2)", 1, 0, 0, 0);
            ChangingFile.to(asBefore).make(changed);
        }
    }

    @Test
    void anArchiveThatLosesItsScore() throws IOException {
        TestDataset data = new TestDataset(folder);
        byte[] map = TestNpy.floats("(2, 2)", 1, 2, 3, 4);
        byte[] both = TestNpy.npz(false, Map.of("maps", map, "scores", TestNpy.floats("(1,)", 3)));
        Path file = TestNpy.write(data.maps, "bottle/test/broken/000.npz", both);
        data.mask("bottle/ground_truth/broken/000_mask.png", 1);
        Category bottle = Predictions.open(data.maps, data.dataset).categories().get(0);
        ChangingFile.to(TestNpy.npz(false, Map.of("maps", map))).make(file);
        assertChanged(file, () -> MvtecLayoutTest.read(bottle, ReadOptions.defaults()));
    }

    /** Each image has one opening, from which everything is read. */
    @Test
    void imagesInFoldersMayBeWrittenBetweenTwoPasses() throws IOException {
        TestDataset data = new TestDataset(folder).fill();
        Category bottle = Predictions.open(data.maps, data.dataset).categories().get(0);
        assertThat(MvtecLayoutTest.read(bottle, ReadOptions.defaults())).hasSize(1);
        ChangingFile.to(OTHER_TIFF).make(data.maps.resolve("bottle/test/broken/000.tiff"));
        assertThat(MvtecLayoutTest.read(bottle, ReadOptions.defaults())).hasSize(1);
    }

    @Test
    void whatEndsTooEarlyWithoutBeingWrittenIsNamed() {
        Path map = TestNpy.write(folder, "000.tiff", Arrays.copyOf(TIFF, 40));
        assertThatThrownBy(() -> ImageArrays.readMap(map))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(map + " ")
                .hasMessageNotContaining("changed");
    }
}
