package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffOrientationTest {
    @TempDir
    Path folder;

    private List<Warning> warnings(TestTiff map) {
        TestDataset data = new TestDataset(folder);
        data.map("nut/test/good/000.tiff", 1, 2, 3, 4);
        data.mask("nut/ground_truth/cut/000_mask.png", 3);
        TestNpy.write(data.maps, "nut/test/cut/000.tiff", map.bytes());
        return Warning.merge(Predictions.open(data.maps, data.dataset).categories().stream()
                .flatMap(category -> MvtecLayoutTest.read(category, ReadOptions.defaults()).stream())
                .flatMap(batch -> batch.warnings().stream())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void anImageThatIsToBeTurnedIsNoticed(int orientation) {
        assertThat(warnings(new TestTiff(2, 2, "f4", 1, 2, 3, 4).tag(274, orientation)))
                .containsExactly(new Warning(
                        Warning.TIFF_ORIENTATION,
                        "TIFF files say that their images are to be turned (tag Orientation), which is ignored: maps "
                                + "and masks are compared as stored, as tifffile reads them. Pillow turns them. Save "
                                + "them without the tag.",
                        1,
                        Optional.of(folder.resolve("maps/nut/test/cut/000.tiff").toString())));
    }

    @Test
    void oneThatIsUprightOrDoesNotSayIsFine() {
        assertThat(warnings(new TestTiff(2, 2, "f4", 1, 2, 3, 4))).isEmpty();
        assertThat(warnings(new TestTiff(2, 2, "f4", 1, 2, 3, 4).tag(274, 1))).isEmpty();
        assertThat(warnings(new TestTiff(2, 2, "f4", 1, 2, 3, 4).tag(274, 9))).isEmpty();
    }
}
