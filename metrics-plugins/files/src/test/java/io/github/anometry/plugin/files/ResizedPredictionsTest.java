package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.resize.Bilinear;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.prepare.ScoreRule;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of 2 × 2 pixels against masks of 4 × 4. */
class ResizedPredictionsTest {
    private static final float[] BROKEN = {9, 8, 7, 6};

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        data.map("bottle/test/good/000.tiff", 0, 0, 1, 0);
        data.map("bottle/test/broken/000.tiff", 9, 8, 7, 6);
        mask("bottle/ground_truth/broken/000_mask.png", 4, 4, 5, 6);
    }

    private Path mask(String path, int height, int width, int... anomalous) {
        return TestNpy.write(data.dataset, path, TestPng.mask(height, width, anomalous));
    }

    private Predictions open(Preparation preparation) {
        return Predictions.builder(data.maps, data.dataset)
                .preparation(preparation)
                .open();
    }

    private static List<ImageBatch> read(Predictions predictions) {
        return predictions.categories().stream()
                .flatMap(category -> MvtecLayoutTest.read(category, new ReadOptions(16, 2)).stream())
                .toList();
    }

    private ImageBatch first(Preparation preparation) {
        return read(open(preparation)).get(0);
    }

    private void assertRefused(Preparation preparation, Class<? extends AnometryException> type, String message) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> read(open(preparation)))
                .withMessage(message);
    }

    @Test
    void mapsGetTheSizeOfTheirMasks() {
        Predictions predictions = open(Preparation.defaults());
        ImageBatch batch = read(predictions).get(0);
        assertThat(batch.get(Field.ANOMALY_MAP).shape()).containsExactly(2, 4, 4);
        assertThat(batch.get(Field.ANOMALY_MAP).slice(0).toFloatArray()).isEqualTo(Bilinear.resize(BROKEN, 2, 2, 4, 4));
        assertThat(batch.get(Field.ANOMALY_MAP).slice(1).toFloatArray())
                .isEqualTo(Bilinear.resize(new float[] {0, 0, 1, 0}, 2, 2, 4, 4));
        assertThat(predictions.resized()).containsExactly("2 maps from 2x2 to 4x4");
        assertThat(predictions.sizes()).containsExactly("4x4");
        read(predictions);
        assertThat(predictions.resized()).containsExactly("2 maps from 2x2 to 4x4");
    }

    @Test
    void masksGetTheSizeOfTheirMaps() {
        Predictions predictions = open(Preparation.defaults().withResize(Resize.masks()));
        ImageBatch batch = read(predictions).get(0);
        assertThat(batch.get(Field.ANOMALY_MAP).slice(0).toFloatArray()).isEqualTo(BROKEN);
        assertThat(batch.get(Field.GT_MASK).slice(0).toFloatArray()).containsExactly(0, 0, 0, 0);
        // The label is that of the mask as saved.
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, false);
        assertThat(predictions.resized()).containsExactly("1 mask from 4x4 to 2x2");
    }

    @Test
    void bothGetOneSize() {
        Predictions predictions = open(Preparation.defaults().withResize(Resize.to(3, 3)));
        assertThat(read(predictions).get(0).get(Field.GT_MASK).shape()).containsExactly(2, 3, 3);
        assertThat(predictions.resized()).containsExactly("2 maps from 2x2 to 3x3", "1 mask from 4x4 to 3x3");
    }

    @Test
    void arraysToo() {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(1, 2, 2)", 9, 8, 7, 6));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(1, 4, 4)", new double[16]));
        Predictions predictions = Predictions.open(maps, masks);
        assertThat(read(predictions).get(0).get(Field.ANOMALY_MAP).toFloatArray())
                .isEqualTo(Bilinear.resize(BROKEN, 2, 2, 4, 4));
        assertThat(predictions.resized()).containsExactly("1 map from 2x2 to 4x4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "map"})
    void sameSizesStayAsTheyAre(String resize) {
        mask("bottle/ground_truth/broken/000_mask.png", 2, 2, 1);
        // In its own size, as there is nothing to go by.
        data.map("bottle/test/good/001.tiff", 0, 0, 1, 0, 5, 5);
        Predictions predictions = open(Preparation.defaults().withResize(Resize.parse(resize)));
        assertThat(read(predictions)).hasSize(2);
        assertThat(predictions.resized()).isEmpty();
        assertThat(predictions.sizes()).containsExactly("2x2", "2x3");
    }

    @Test
    void normalImagesGetTheSizeOfTheirImageIfMasksDiffer() {
        data.map("bottle/test/broken/001.tiff", 9, 8, 7, 6);
        mask("bottle/ground_truth/broken/001_mask.png", 6, 4, 5, 6);
        assertRefused(
                Preparation.defaults(),
                DataException.class,
                "The size that " + data.maps.resolve("bottle/test/good/000.tiff")
                        + " is to get is unknown: its image is normal and has no mask, the masks of its category have several"
                        + " sizes (4x4, 6x4), and the image itself is not there. Put the images into the data set, or give the"
                        + " size (--resize HxW).");
        Path image = data.image("bottle/test/good/000.png");
        data.image("bottle/test/broken/000.png");
        data.image("bottle/test/broken/001.png");
        assertRefused(
                Preparation.defaults(),
                DataException.class,
                "The size that " + data.maps.resolve("bottle/test/good/000.tiff")
                        + " is to get is unknown: its image is normal and has no mask, the masks of its category have several"
                        + " sizes (4x4, 6x4), and the size of the image " + image
                        + " cannot be read. Repair the image, or give the size (--resize HxW).");
        for (String other : List.of("good/000", "broken/000", "broken/001")) {
            TestNpy.write(data.dataset, "bottle/test/" + other + ".png", TestPng.mask(5, 4));
        }
        Predictions predictions = open(Preparation.defaults());
        read(predictions);
        assertThat(predictions.resized())
                .containsExactly("1 map from 2x2 to 4x4", "1 map from 2x2 to 5x4", "1 map from 2x2 to 6x4");
    }

    @Test
    void theMemoryOfTheSizeToMeasureAtIsChecked() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(open(Preparation.defaults().withResize(Resize.to(45_000, 45_000)))))
                .withMessageStartingWith(data.maps.resolve("bottle/test/broken/000.tiff") + " with its mask "
                        + data.dataset.resolve("bottle/ground_truth/broken/000_mask.png")
                        + ", resized, holds an image of 45000 x 45000 pixels, which takes ");
    }

    @Test
    void squeezedMapsAreNoticed() {
        mask("bottle/ground_truth/broken/000_mask.png", 4, 5, 5, 6);
        assertThat(Warning.merge(first(Preparation.defaults()).warnings()))
                .containsExactly(new Warning(
                        Warning.ASPECT_RATIO,
                        "Maps are resized to another ratio of height and width, from 2x2 to 4x5, so that what they show is"
                                + " squeezed. If the images were cropped before the model, save maps that cover the whole"
                                + " images.",
                        2,
                        java.util.Optional.of(
                                data.maps.resolve("bottle/test/broken/000.tiff").toString())));
        mask("bottle/ground_truth/broken/000_mask.png", 200, 201, 5, 6);
        assertThat(first(Preparation.defaults()).warnings()).isEmpty();
    }

    @Test
    void swappedSizesAreNoticed() {
        data.map("bottle/test/broken/000.tiff", 9, 8, 7, 6, 5, 4);
        mask("bottle/ground_truth/broken/000_mask.png", 6, 4, 5, 6);
        assertThat(first(Preparation.defaults()).warnings())
                .extracting(Warning::message)
                .contains(
                        "Maps are resized from 2x3 to 6x4, so height and width seem to be swapped. Sizes are height first;"
                                + " transpose the maps, or the masks.");
    }

    @Test
    void infiniteValuesCannotBeInterpolated() {
        Path map = data.map("bottle/test/broken/000.tiff", 9, 8, Double.POSITIVE_INFINITY, 6);
        assertRefused(
                Preparation.defaults(),
                DataException.class,
                map
                        + " has the value Infinity at [1, 0], but only finite values can be interpolated. Save finite maps, or save"
                        + " them in the size of the masks.");
    }

    @Test
    void scoresAreThoseOfTheMapAsSaved() {
        assertThat(first(Preparation.defaults()).get(Field.PRED_SCORE).toFloatArray())
                .containsExactly(9, 1);
        assertThat(first(Preparation.defaults().withSmooth(1))
                        .get(Field.PRED_SCORE)
                        .toFloatArray())
                .containsExactly(9, 1);
        assertThat(first(Preparation.defaults().withImageScore(ScoreRule.parse("top=2")))
                        .get(Field.PRED_SCORE)
                        .toFloatArray())
                .containsExactly(8.5f, 0.5f);
        assertThat(first(Preparation.defaults().withPool(2))
                        .get(Field.PRED_SCORE)
                        .toFloatArray())
                .containsExactly(7.5f, 0.25f);
        assertRefused(
                Preparation.defaults().withPool(3),
                DataException.class,
                "'pool' is 3, but " + data.maps.resolve("bottle/test/broken/000.tiff")
                        + " has shape [2, 2]. Give a smaller window.");
        assertRefused(
                Preparation.defaults().withImageScore(ScoreRule.parse("given")),
                DataException.class,
                "The image score is to be given, but " + data.maps.resolve("bottle/test/broken/000.tiff")
                        + " has none. Give a score with each image, or choose another image score, for example max.");
    }

    @Test
    void rulesDecideWhatIsAnomalous() {
        int[] values = new int[16];
        Arrays.setAll(values, i -> i * 16);
        Path mask = TestNpy.write(
                data.dataset, "bottle/ground_truth/broken/000_mask.png", TestPng.image(4, 4, 8, TestPng.GREY, values));
        assertThat(anomalous(MaskRule.parse(">127"))).isEqualTo(8);
        assertThat(anomalous(MaskRule.parse("==32"))).isEqualTo(1);
        assertThat(anomalous(MaskRule.parse(">0"))).isEqualTo(15);
        TestNpy.write(
                data.dataset,
                "bottle/ground_truth/broken/000_mask.png",
                TestPng.image(4, 4, 8, TestPng.RGB, new int[48]));
        assertRefused(
                Preparation.defaults().withMaskRule(MaskRule.parse(">127")),
                DataException.class,
                mask
                        + " has colours or a palette, but the mask rule and the values to ignore are about one number for each pixel. Save a grey mask,"
                        + " or leave them out: then every colour but black is anomalous.");
    }

    private int anomalous(MaskRule rule) {
        int count = 0;
        for (float pixel : first(Preparation.defaults().withMaskRule(rule))
                .get(Field.GT_MASK)
                .toFloatArray()) {
            count += pixel == 1 ? 1 : 0;
        }
        return count;
    }

    @Test
    void regionsKeepTheirSize() {
        mask("bottle/ground_truth/broken/000/000.png", 4, 4, 5);
        java.util.Objects.requireNonNull(data.dataset
                        .resolve("bottle/ground_truth/broken/000_mask.png")
                        .toFile())
                .delete();
        TestNpy.write(
                data.dataset,
                "bottle/defects_config.json",
                ("[{\"defect_name\": \"broken\", \"pixel_value\": 255, \"saturation_threshold\": 1.0,"
                                + " \"relative_saturation\": true}]")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(first(Preparation.defaults()).get(Field.GT_REGIONS).shape()).containsExactly(2, 1, 4, 4);
        assertRefused(
                Preparation.defaults().withResize(Resize.masks()),
                ConfigurationException.class,
                "'resize' is mask, but regions are found when a number of their pixels is, which only counts in the size of the"
                        + " masks. Resize the maps instead (map).");
        assertRefused(
                Preparation.defaults().withMaskRule(MaskRule.parse(">1")),
                ConfigurationException.class,
                "'mask_rule' is given, but in this layout the value of a mask is the kind of its defect. Leave it out.");
    }
}
