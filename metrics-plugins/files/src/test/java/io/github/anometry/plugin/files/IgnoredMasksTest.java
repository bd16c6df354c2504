package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of masks that are ignored. */
class IgnoredMasksTest {
    private static final String MASK = "bottle/ground_truth/broken/000_mask.png";
    private static final Preparation WITHOUT_255 = Preparation.defaults().withIgnored(Set.of(255.0));

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        data.map("bottle/test/broken/000.tiff", 9, 8, 7, 6);
        data.map("bottle/test/good/000.tiff", 0, 0, 1, 0);
    }

    private Path grey(String path, int height, int width, int... values) {
        return TestNpy.write(data.dataset, path, TestPng.image(height, width, 8, TestPng.GREY, values));
    }

    private Predictions open(Preparation preparation) {
        return Predictions.builder(data.maps, data.dataset)
                .preparation(preparation)
                .open();
    }

    private static ImageBatch read(Predictions predictions) {
        return MvtecLayoutTest.read(predictions.categories().get(0), new ReadOptions(16, 2))
                .get(0);
    }

    private static List<Integer> mask(ImageBatch batch, int image) {
        Tensor mask = batch.get(Field.GT_MASK).slice(image);
        byte[] bytes = new byte[mask.size()];
        mask.read(0, bytes, 0, bytes.length);
        return IntStream.range(0, bytes.length).mapToObj(i -> (int) bytes[i]).toList();
    }

    private static List<String> warnings(ImageBatch batch) {
        return batch.warnings().stream().map(Warning::name).toList();
    }

    @Test
    void ofGreyMasks() {
        grey(MASK, 2, 2, 0, 255, 1, 254);
        Predictions predictions = open(WITHOUT_255);
        ImageBatch batch = read(predictions);
        assertThat(mask(batch, 0)).containsExactly(0, 2, 1, 1);
        assertThat(mask(batch, 1)).containsExactly(0, 0, 0, 0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, false);
        assertThat(predictions.ignoredPixels()).isEqualTo(1);
        assertThat(mask(read(open(Preparation.defaults().withIgnored(Set.of(0.0, 254.0)))), 0))
                .containsExactly(2, 1, 1, 2);
    }

    /** As in Pascal VOC, where index 255 of a palette is "void". */
    @Test
    void ofPalettesByIndex() {
        byte[] colours = new byte[9];
        colours[3] = 1;
        colours[6] = 1;
        TestNpy.write(data.dataset, MASK, TestPng.palette(2, 2, 8, colours, 0, 1, 2, 5));
        assertThat(mask(read(open(Preparation.defaults().withIgnored(Set.of(2.0)))), 0))
                .containsExactly(0, 1, 2, 0);
        assertThat(mask(
                        read(open(
                                Preparation.defaults().withIgnored(Set.of(2.0)).withMaskRule(MaskRule.parse(">=5")))),
                        0))
                .containsExactly(0, 0, 2, 1);
    }

    @Test
    void ofArrays() {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(1, 2, 2)", 9, 8, 7, 6));
        Path masks =
                TestNpy.write(folder, "masks.npy", TestNpy.file("<i4", "(1, 2, 2)", TestNpy.data("<i4", 0, 1, -1, 1)));
        Predictions predictions = Predictions.builder(maps, masks)
                .preparation(Preparation.defaults().withIgnored(Set.of(-1.0)))
                .open();
        assertThat(mask(read(predictions), 0)).containsExactly(0, 1, 2, 1);
        assertThat(predictions.ignoredPixels()).isEqualTo(1);
    }

    @Test
    void ofMasksOfNormalImages() {
        grey(MASK, 2, 2, 0, 1, 1, 0);
        grey("bottle/ground_truth/good/000_mask.png", 2, 2, 0, 255, 255, 0);
        ImageBatch batch = read(open(WITHOUT_255));
        assertThat(mask(batch, 1)).containsExactly(0, 2, 2, 0);
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, false);
        assertThat(warnings(batch)).isEmpty();
    }

    @Test
    void stayIgnoredWhenMasksAreResized() {
        grey(MASK, 4, 4, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1);
        Predictions predictions = open(WITHOUT_255.withResize(Resize.masks()));
        assertThat(mask(read(predictions), 0)).containsExactly(2, 0, 0, 1);
        assertThat(predictions.ignoredPixels()).isEqualTo(1);
    }

    @Test
    void warnIfNoAnomalyIsLeft() {
        grey(MASK, 2, 2, 0, 255, 255, 0);
        ImageBatch batch = read(open(WITHOUT_255));
        assertThat(warnings(batch)).containsExactly(Warning.IGNORED_ANOMALIES);
        assertThat(batch.warnings().get(0).message())
                .isEqualTo(
                        "All anomalous pixels of masks are ignored. Images without a label of their own count as normal. Ignore a"
                                + " value that marks no anomaly: in masks of 0 and 255, 255 is the anomaly.");
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, false);
    }

    @Test
    void warnIfNoneIsLeftInAnyArray() {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(2, 1, 2)", 9, 8, 7, 6));
        Predictions none = Predictions.builder(maps, bytes("all.npy", 0, 255, 255, 0))
                .preparation(WITHOUT_255)
                .open();
        assertThat(none.warnings()).isEmpty();
        assertThat(warnings(read(none))).isEmpty();
        assertThat(none.warnings().get(0).message())
                .isEqualTo(
                        "Every anomalous pixel is ignored, so no pixel is anomalous. Ignore a value that marks no anomaly: in masks"
                                + " of 0 and 255, 255 is the anomaly.");
        Predictions some = Predictions.builder(maps, bytes("some.npy", 0, 255, 1, 0))
                .preparation(WITHOUT_255)
                .open();
        assertThat(warnings(read(some))).isEmpty();
        assertThat(some.warnings()).isEmpty();
    }

    private Path bytes(String name, double... values) {
        return TestNpy.write(folder, name, TestNpy.file("|u1", "(2, 1, 2)", TestNpy.data("|u1", values)));
    }

    @Test
    void areNotPossibleWithRegions() {
        grey("bottle/ground_truth/broken/000/000.png", 2, 2, 0, 255, 255, 0);
        TestNpy.write(
                data.dataset,
                "bottle/defects_config.json",
                ("[{\"defect_name\": \"broken\", \"pixel_value\": 255, \"saturation_threshold\": 1.0,"
                                + " \"relative_saturation\": true}]")
                        .getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open(WITHOUT_255))
                .withMessage(
                        "'ignore' is given, but in this layout the value of a mask is the kind of its defect. Leave it out.");
    }

    @Test
    void areNumbers() {
        assertThat(Preparation.parseIgnored(" 255, -1,0.5,-0")).containsExactlyInAnyOrder(255.0, -1.0, 0.5, 0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "void", "255;254", "1,"})
    void orAreRefused(String text) {
        String wrong = text.equals("1,") ? "" : text;
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Preparation.parseIgnored(text))
                .withMessage("'ignore' is given '" + wrong
                        + "', which is not a value of a mask. Give a number, or several with"
                        + " commas between them, for example 255 or -1,255.");
    }
}
