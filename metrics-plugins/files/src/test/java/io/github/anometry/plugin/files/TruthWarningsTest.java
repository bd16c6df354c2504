package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images labelled normal or anomalous, with masks that contradict the label. */
class TruthWarningsTest {
    private static final String GOOD =
            "Images of the folder 'good' have masks with anomalous pixels. The images and all their pixels count as "
                    + "normal. Move images, maps and masks to the folder of a defect, or remove the masks.";
    private static final String EMPTY =
            "Images of the folder of a defect have masks without an anomalous pixel. These images"
                    + " count as normal. Correct the masks, or move images, maps and masks to the folder 'good'.";

    private static final String FULL =
            "Masks are anomalous everywhere, like inverted masks of normal images, or images with the mask in their "
                    + "alpha channel, which is not read. None of their pixels counts as normal. Save masks that are 0 "
                    + "where the image is normal.";

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder).fill();
    }

    private static Warning warning(String name, String message, long count, String first) {
        return new Warning(name, message, count, Optional.of(first));
    }

    private static List<ImageBatch> read(Predictions predictions, int batchSize) {
        return predictions.categories().stream()
                .flatMap(category -> MvtecLayoutTest.read(category, new ReadOptions(batchSize, 2)).stream())
                .toList();
    }

    private static List<Warning> warnings(Predictions predictions, int batchSize) {
        return Warning.merge(read(predictions, batchSize).stream()
                .flatMap(batch -> batch.warnings().stream())
                .toList());
    }

    private Predictions folders() {
        return Predictions.open(data.maps, data.dataset);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void goodImagesMayHaveEmptyMasks(int batchSize) {
        data.mask("bottle/ground_truth/good/000_mask.png");
        // These carry no ground truth: one may have another size, or be an unsupported image.
        data.map("bottle/test/good/001.tiff", 0, 0, 1, 0);
        TestNpy.write(data.dataset, "bottle/ground_truth/good/001.png", TestPng.mask(1, 5));
        TestNpy.write(data.dataset, "bottle/ground_truth/good/001.jpg", new byte[1]);
        assertThat(warnings(folders(), batchSize)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void goodImagesWithOtherMasksAreNoticed(int batchSize) {
        for (int i = 1; i < 4; i++) {
            data.map("bottle/test/good/00" + i + ".tiff", 0, 0, 1, 0);
            data.mask("bottle/ground_truth/good/00" + i + ".png", 1, 3);
        }
        // Another mask of an image that has been counted, and one of an image that is not evaluated.
        data.mask("bottle/ground_truth/good/003_mask.png", 1);
        data.mask("bottle/ground_truth/good/007_mask.png", 1);
        Path first = data.dataset.resolve("bottle/ground_truth/good/001.png");
        assertThat(warnings(folders(), batchSize))
                .containsExactly(warning("labels-against-masks", GOOD, 3, first.toString()));
    }

    @Test
    void goodImagesStayNormal() {
        data.mask("bottle/ground_truth/good/000_mask.png", 0, 1, 2, 3);
        ImageBatch batch = read(folders(), 16).get(0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, true, false);
        assertThat(batch.get(Field.GT_MASK).slice(2).toFloatArray()).containsOnly(0);
        assertThat(batch.find(Field.MASK_PATH)).isEmpty();
    }

    @Test
    void aMaskOfAGoodImageThatDoesNotRead() {
        Path mask = TestNpy.write(data.dataset, "bottle/ground_truth/good/000.png", new byte[0]);
        assertThatThrownBy(() -> read(folders(), 16))
                .isInstanceOf(DataException.class)
                .hasMessage(mask + " is empty. Write it again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void emptyMasksOfDefectsAreNoticed(int batchSize) {
        data.mask("bottle/ground_truth/broken/001_mask.png");
        data.mask("cable/ground_truth/cut/000_mask.png");
        Path first = data.dataset.resolve("bottle/ground_truth/broken/001_mask.png");
        assertThat(warnings(folders(), batchSize)).containsExactly(warning("empty-mask", EMPTY, 2, first.toString()));
        assertThat(read(folders(), 16).get(0).get(Field.GT_LABEL).toBooleanArray())
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void fullMasksOfDefectsAreNoticed(int batchSize) {
        data.mask("bottle/ground_truth/broken/001_mask.png", 0, 1, 2, 3);
        data.mask("cable/ground_truth/cut/000_mask.png", 0, 1, 2, 3);
        Path first = data.dataset.resolve("bottle/ground_truth/broken/001_mask.png");
        assertThat(warnings(folders(), batchSize)).containsExactly(warning("full-mask", FULL, 2, first.toString()));
        data.mask("bottle/ground_truth/broken/001_mask.png", 0, 1, 2);
        data.mask("cable/ground_truth/cut/000_mask.png", 1, 2, 3);
        assertThat(warnings(folders(), batchSize)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void mapsOfGoodImagesInAnotherSizeAreNoticed(int batchSize) {
        data.map("bottle/test/good/001.tiff", 1, 2, 3, 4, 5, 6);
        data.map("bottle/test/good/002.tiff", 1, 2, 3, 4);
        data.map("bottle/test/good/003.tiff", 1, 2, 3, 4, 5, 6, 7, 8);
        // Sorted after the good images, like half of all defects.
        data.map("bottle/test/scratch/000.tiff", 1, 2, 3, 4);
        data.mask("bottle/ground_truth/scratch/000_mask.png", 1);
        Path first = data.maps.resolve("bottle/test/good/001.tiff");
        assertThat(warnings(folders(), batchSize))
                .containsExactly(warning(
                        "map-size",
                        "Maps of normal images differ in size from the masks of their category, which all have one "
                                + "size. So these images have more or less weight than the others. Save all maps in "
                                + "the size of the masks.",
                        2,
                        first.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void imagesMayHaveAnySizeIfMasksDo(int batchSize) {
        data.map("bottle/test/good/001.tiff", 1, 2, 3, 4, 5, 6);
        data.map("bottle/test/scratch/000.tiff", 1, 2, 3, 4, 5, 6, 7, 8);
        TestNpy.write(data.dataset, "bottle/ground_truth/scratch/000.png", TestPng.mask(2, 4, 1));
        assertThat(warnings(folders(), batchSize)).isEmpty();
    }

    @Test
    void cleanFoldersCauseNoWarning() {
        assertThat(warnings(folders(), 2)).isEmpty();
    }

    private static byte[] grey(int... values) {
        return TestPng.image(2, 2, 8, TestPng.GREY, values);
    }

    /** Values of regions have a meaning: three of them in one image are not soft edges. */
    @Test
    void foldersOfMasksCauseNone() {
        TestDataset loco = new TestDataset(folder.resolve("loco"));
        TestNpy.write(loco.dataset, "nails/defects_config.json", """
                        [{"defect_name": "a", "pixel_value": 255, "saturation_threshold": 1, "relative_saturation": true},
                        {"defect_name": "b", "pixel_value": 100, "saturation_threshold": 1, "relative_saturation": true}]
                        """.getBytes(StandardCharsets.UTF_8));
        loco.map("nails/test/good/000.tiff", 0, 0, 1, 0);
        loco.map("nails/test/logical_anomalies/000.tiff", 1, 2, 3, 4);
        TestNpy.write(loco.dataset, "nails/ground_truth/logical_anomalies/000/000.png", grey(255, 255, 0, 0));
        TestNpy.write(loco.dataset, "nails/ground_truth/logical_anomalies/000/001.png", grey(0, 100, 100, 0));
        Predictions predictions = Predictions.open(loco.maps, loco.dataset);
        assertThat(warnings(predictions, 1)).isEmpty();
        assertThat(predictions.warnings()).isEmpty();
        TestNpy.write(loco.dataset, "nails/ground_truth/good/000/000.png", grey(0, 0, 0, 0));
        assertThat(warnings(Predictions.open(loco.maps, loco.dataset), 1)).isEmpty();
        Path second = TestNpy.write(loco.dataset, "nails/ground_truth/good/000/001.png", grey(0, 0, 0, 100));
        assertThat(warnings(Predictions.open(loco.maps, loco.dataset), 1))
                .containsExactly(warning("labels-against-masks", GOOD, 1, second.toString()));
    }

    private Path array(String name, String shape, double... values) {
        return TestNpy.write(folder, name, TestNpy.floats(shape, values));
    }

    private Predictions arrays(double... labels) {
        Path maps = array("maps.npy", "(4, 1, 2)", 5, 6, 1, 2, 9, 7, 0, 1);
        Path masks = array("masks.npy", "(4, 1, 2)", 0, 1, 0, 0, 1, 0, 0, 0);
        return open(maps, masks, labels.length == 0 ? null : array("labels.npy", "(4,)", labels));
    }

    private static Predictions open(Path maps, Path masks, @Nullable Path labels) {
        Predictions.Builder builder = Predictions.builder(maps, masks);
        if (labels != null) {
            builder.labels(labels);
        }
        return builder.open();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void labelsAgainstMasksOfArrays(int batchSize) {
        Path masks = folder.resolve("masks.npy");
        Warning normal = warning(
                "labels-against-masks",
                "Images with the label 0 have masks with anomalous pixels. Image metrics count these images as normal, pixel"
                        + " metrics follow the masks. Correct the labels or the masks.",
                2,
                masks + "[0]");
        Warning anomalous = warning(
                "empty-mask",
                "Images with the label 1 have masks without an anomalous pixel. Image metrics count these images as"
                        + " anomalous, pixel metrics all of their pixels as normal. Correct the labels or the masks.",
                1,
                masks + "[3]");
        assertThat(warnings(arrays(0, 0, 0, 1), batchSize)).containsExactly(anomalous, normal);
        assertThat(warnings(arrays(0, 0, 0, 0), batchSize)).containsExactly(normal);
        assertThat(warnings(arrays(1, 0, 1, 0), batchSize)).isEmpty();
        assertThat(warnings(arrays(), batchSize)).isEmpty();
        ImageBatch batch = read(arrays(0, 0, 0, 1), 16).get(0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, false, false, true);
        assertThat(batch.get(Field.GT_MASK).toFloatArray()).containsExactly(0, 1, 0, 0, 1, 0, 0, 0);
    }
}
