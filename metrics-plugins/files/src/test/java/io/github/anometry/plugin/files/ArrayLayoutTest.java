package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.MASK_PATH;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayLayoutTest {
    @TempDir
    Path folder;

    private Path maps = Path.of("");
    private Path masks = Path.of("");

    @BeforeEach
    void write() {
        maps = write("maps.npy", TestNpy.floats("(3, 1, 2)", 5, 6, 1, 2, 9, 7));
        masks = write("masks.npy", TestNpy.file("|b1", "(3, 1, 2)", TestNpy.data("|b1", 0, 1, 0, 0, 1, 0)));
    }

    private Path write(String name, byte[] bytes) {
        return TestNpy.write(folder, name, bytes);
    }

    private static Predictions open(Path maps, Path masks, @Nullable Path scores, @Nullable Path labels) {
        Predictions.Builder builder = Predictions.builder(maps, masks);
        if (scores != null) {
            builder.scores(scores);
        }
        if (labels != null) {
            builder.labels(labels);
        }
        return builder.open();
    }

    private static List<ImageBatch> read(
            Path maps, Path masks, @Nullable Path scores, @Nullable Path labels, int batchSize) {
        List<Category> categories = open(maps, masks, scores, labels).categories();
        assertThat(categories).extracting(Category::name).containsExactly("");
        return MvtecLayoutTest.read(categories.get(0), new ReadOptions(batchSize, 2));
    }

    private void assertRefused(@Nullable Path scores, @Nullable Path labels, String message) {
        assertThatThrownBy(() -> read(maps, masks, scores, labels, 2))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    private static void assertMeans(List<ImageBatch> batches) {
        assertThat(batches).extracting(ImageBatch::size).containsExactly(2, 1);
        assertThat(batches.get(0).find(ANOMALY_MAP).orElseThrow().toFloatArray())
                .containsExactly(5, 6, 1, 2);
        assertThat(batches.get(0).find(GT_MASK).orElseThrow().toFloatArray()).containsExactly(0, 1, 0, 0);
        assertThat(batches.get(0).find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(6, 2);
        assertThat(batches.get(0).find(GT_LABEL).orElseThrow().toBooleanArray()).containsExactly(true, false);
        assertThat(batches.get(1).find(ANOMALY_MAP).orElseThrow().toFloatArray())
                .containsExactly(9, 7);
    }

    @Test
    void imagesAreThoseOfTheArrays() {
        List<ImageBatch> batches = read(maps, masks, null, null, 2);
        assertMeans(batches);
        assertThat(batches.get(1).find(IMAGE_PATH)).contains(List.of(maps + "[2]"));
        assertThat(batches.get(1).find(MASK_PATH)).contains(List.of(masks + "[2]"));
    }

    @Test
    void fortranOrderAndOneChannelWillDo() {
        byte[] fortran = TestNpy.header(1, TestNpy.dictionary("<f4", true, "(3, 1, 1, 2)"));
        maps = write("f.npy", TestNpy.concat(fortran, TestNpy.data("<f4", 5, 1, 9, 6, 2, 7)));
        assertMeans(read(maps, masks, null, null, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void npzWillDo(boolean deflated) {
        byte[] both = TestNpy.npz(
                deflated,
                Map.of(
                        "maps", TestNpy.floats("(3, 1, 2)", 5, 6, 1, 2, 9, 7),
                        "masks", TestNpy.floats("(3, 1, 2)", 0, 1, 0, 0, 1, 1)));
        Path file = write("all.npz", both);
        assertMeans(read(file, file, null, null, 2));
    }

    @Test
    void scoresAndLabelsMayBeGiven() {
        Path scores = write("scores.npy", TestNpy.floats("(3, 1)", 0.25, 0.5, 0.75));
        Path labels = write("labels.npy", TestNpy.file("<i8", "(3,)", TestNpy.data("<i8", 1, 1, 0)));
        ImageBatch batch = read(maps, masks, scores, labels, 8).get(0);
        assertThat(batch.find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(0.25f, 0.5f, 0.75f);
        assertThat(batch.find(GT_LABEL).orElseThrow().toBooleanArray()).containsExactly(true, true, false);
    }

    @Test
    void oneImageWillDo() {
        maps = write("map.npy", TestNpy.floats("(1, 2)", 5, 6));
        masks = write("mask.npy", TestNpy.floats("(1, 1, 2)", 0, 1));
        assertThat(read(maps, masks, null, null, 2))
                .extracting(ImageBatch::size)
                .containsExactly(1);
    }

    @Test
    void wideScoresThatCollideAreWarnedOf() {
        maps = write("d.npy", TestNpy.file("<f8", "(3, 1, 2)", TestNpy.data("<f8", 1, 1 + 1e-12, 1, 2, 9, 7)));
        ImageBatch batch = read(maps, masks, null, null, 3).get(0);
        assertThat(batch.warnings())
                .extracting(Warning::message)
                .containsExactly("Field 'anomaly_map' is float64; as float32, in which scores are ranked, some of its"
                        + " different values are equal and count as ties. If that matters, give scores that lie further apart, "
                        + "for example logits instead of probabilities.");
        maps = write("d.npy", TestNpy.file("<f8", "(3, 1, 2)", TestNpy.data("<f8", 1, 1.5, 1, 2, 9, 7)));
        assertThat(read(maps, masks, null, null, 3).get(0).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<i4, int32", "<u4, int64", "<i8, int64", "<f8, float64"})
    void warningsNameTheTypeOfTheFile(String type, String name) {
        double near = 1 << 30;
        maps = write(
                "d.npy",
                TestNpy.file(type, "(3, 1, 2)", TestNpy.data(type, near, near + 1, near, near + 2, 9, near + 3)));
        ImageBatch batch = read(maps, masks, null, null, 3).get(0);
        assertThat(batch.warnings())
                .extracting(Warning::message)
                .hasSize(2)
                .allMatch(warning -> warning.contains(name));
    }

    @Test
    void largeWholeNumbersAreNotMistakenForFloat32() {
        long near = 1L << 60;
        byte[] data = ByteBuffer.allocate(6 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(near)
                .putLong(near + 1)
                .array();
        maps = write("d.npy", TestNpy.file("<i8", "(3, 1, 2)", data));
        assertThat(read(maps, masks, null, null, 3).get(0).warnings())
                .hasSize(1)
                .first()
                .asString()
                .contains("'anomaly_map'")
                .contains("(int64)");
    }

    @Test
    void scoresThatCollideAreNamedByTheirType() {
        Path scores =
                write("scores.npy", TestNpy.file("<i4", "(3,)", TestNpy.data("<i4", 2_000_000_000, 2_000_000_001, 3)));
        ImageBatch batch = read(maps, masks, scores, null, 3).get(0);
        assertThat(batch.warnings())
                .extracting(Warning::message)
                .singleElement()
                .asString()
                .startsWith("Field 'pred_score' has whole numbers (int32) beyond 2^24; ");
    }

    @Test
    void shapesThatDiffer() {
        masks = write("other.npy", TestNpy.floats("(3, 2, 2)", 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> Predictions.builder(maps, masks)
                        .preparation(Preparation.defaults().withResize(Resize.none()))
                        .open())
                .isInstanceOf(DataException.class)
                .hasMessage(maps + " has shape [3, 1, 2], " + masks
                        + " has shape [3, 2, 2]. Let the maps be resized to the masks"
                        + " (--resize map; in Java, Resize.maps()), or save them in the size of the masks.");
    }

    /** Is it one image whose channel comes last, or three of one column? */
    @Test
    void imagesOfOneColumnAreRefused() {
        masks = write("other.npy", TestNpy.floats("(3, 2, 1)", 0, 1, 0, 0, 1, 1));
        assertRefused(
                null,
                null,
                masks
                        + " has shape [3, 2, 1], which would be 3 images of one column of pixels. Save one image as [H, W],"
                        + " several as [N, H, W].");
    }

    @Test
    void numbersOfMapsAndMasksThatDiffer() {
        masks = write("other.npy", TestNpy.floats("(2, 1, 2)", 0, 1, 0, 0));
        assertRefused(
                null,
                null,
                maps + " has shape [3, 1, 2], " + masks
                        + " has shape [2, 1, 2]. Save one mask for each map, in the same order.");
    }

    @Test
    void countsThatDiffer() {
        Path scores = write("scores.npy", TestNpy.floats("(2,)", 1, 2));
        assertRefused(
                scores,
                null,
                scores + " has 2 scores, " + maps + " has 3 images. Save one number per image, in the same order.");
    }

    @Test
    void scoresThatAreNoList() {
        Path scores = write("scores.npy", TestNpy.floats("(1, 3)", 1, 2, 3));
        assertRefused(scores, null, scores + " has shape [1, 3], which is not [N]. Save one number per image.");
    }

    @Test
    void scoresThatAreNaN() {
        Path scores = write("scores.npy", TestNpy.floats("(3,)", 1, 2, Double.NaN));
        assertRefused(
                scores,
                null,
                scores
                        + " has 1 value that is NaN, the one at [2]. NaN cannot be ranked; find out why the model "
                        + "returns it, or replace it before saving.");
    }

    @Test
    void labelsThatAreNeitherZeroNorOne() {
        Path labels = write("labels.npy", TestNpy.floats("(3,)", 1, 2, 0));
        assertRefused(
                null,
                labels,
                labels
                        + " has the label 2.0 at [1]. A label is 0 (normal) or 1 (anomalous); map your classes to them.");
    }

    @Test
    void aMapThatIsNaN() {
        maps = write("maps.npy", TestNpy.floats("(3, 1, 2)", 5, 6, 1, Double.NaN, 9, 7));
        assertRefused(
                null,
                null,
                maps
                        + "[1] has 1 value that is NaN, the one at [0, 1]. NaN cannot be ranked; find out why the "
                        + "model returns it, or replace it before saving.");
    }

    private void assertWrong(
            String key, Path mapsPath, Path masksPath, @Nullable Path scores, @Nullable Path labels, String message) {
        assertThatThrownBy(() -> open(mapsPath, masksPath, scores, labels))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.key()).contains(key))
                .hasMessage(message);
    }

    @Test
    void pathsThatDoNotExist() {
        Path typo = folder.resolve("mask.npy");
        assertWrong(
                "masks",
                maps,
                typo,
                null,
                null,
                "There is no " + typo
                        + " to read masks from. Did you mean 'masks.npy'? Pass an existing folder or file.");
        Path nowhere = folder.resolve("no/where");
        assertWrong(
                "maps",
                nowhere,
                masks,
                null,
                null,
                "There is no " + nowhere + " to read maps from. Pass an existing folder or file.");
    }

    @Test
    void pathsThatDoNotGoTogether() {
        assertWrong(
                "masks",
                maps,
                folder,
                null,
                null,
                "The maps are a file, " + maps + ", the masks a folder, " + folder
                        + ". Pass two folders or two array files.");
        assertWrong(
                "masks",
                folder,
                masks,
                null,
                null,
                "The maps are a folder, " + folder + ", the masks a file, " + masks
                        + ". Pass two folders or two array files.");
        assertWrong(
                "labels",
                maps,
                masks,
                null,
                folder,
                "The labels " + folder + " are a folder. Pass an NPY or NPZ file.");
    }

    @Test
    void aSingleImage() {
        Path image = write("map.tiff", new TestTiff(1, 2, "f4", 1, 2).bytes());
        assertWrong(
                "maps",
                image,
                masks,
                null,
                null,
                "The maps " + image
                        + " are a single image. Pass an NPY or NPZ file, or a folder of images in MVTec AD layout.");
    }

    /** As training code saves everything at once. */
    private Path archive(String... names) {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        for (String name : names) {
            arrays.put(
                    name,
                    switch (name) {
                        case "maps", "anomaly_maps", "other_maps" -> TestNpy.floats("(3, 1, 2)", 5, 6, 1, 2, 9, 7);
                        case "masks", "gt_masks" -> TestNpy.floats("(3, 1, 2)", 0, 1, 0, 0, 1, 1);
                        case "labels", "gt_labels" -> TestNpy.floats("(3,)", 1, 1, 0);
                        default -> TestNpy.floats("(3,)", 0.25, 0.5, 0.75);
                    });
        }
        return write("predictions.npz", TestNpy.npz(true, arrays));
    }

    @Test
    void scoresAndLabelsInAnArchiveAreUsed() {
        Path file = archive("anomaly_maps", "gt_masks", "pred_scores", "gt_labels");
        Predictions predictions = open(file, file, null, null);
        ImageBatch batch = MvtecLayoutTest.read(predictions.categories().get(0), ReadOptions.defaults())
                .get(0);
        assertThat(batch.find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(0.25f, 0.5f, 0.75f);
        assertThat(batch.find(GT_LABEL).orElseThrow().toBooleanArray()).containsExactly(true, true, false);
        assertThat(predictions.arrays())
                .containsExactly(
                        entry("maps", file + "[anomaly_maps]"),
                        entry("masks", file + "[gt_masks]"),
                        entry("scores", file + "[pred_scores]"),
                        entry("labels", file + "[gt_labels]"));
    }

    @Test
    void scoresOfAnArchiveServeMasksElsewhere() {
        Path file = archive("maps", "scores");
        assertThat(open(file, masks, null, null).arrays())
                .containsExactly(entry("maps", file + "[maps]"), entry("scores", file + "[scores]"));
        assertThat(open(maps, masks, null, null).arrays()).isEmpty();
    }

    @Test
    void givenScoresCountMoreThanThoseOfTheArchive() {
        Path file = archive("maps", "masks", "scores");
        Path scores = write("scores.npy", TestNpy.floats("(3,)", 7, 8, 9));
        ImageBatch batch = read(file, file, scores, null, 8).get(0);
        assertThat(batch.find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(7, 8, 9);
    }

    @Test
    void arraysThatAreCalledOtherwiseAreNamed() {
        byte[] two = TestNpy.floats("(2,)", 0, 1);
        Path file = TestNpy.write(
                folder,
                "almost.npz",
                TestNpy.zip(
                        entryOf("maps", TestNpy.floats("(2, 1, 2)", 1, 2, 3, 4)),
                        entryOf("masks", TestNpy.floats("(2, 1, 2)", 0, 0, 0, 1)),
                        entryOf("image_score", two),
                        entryOf("label", two),
                        entryOf("pred_labels", two),
                        entryOf("score_of_all", TestNpy.floats("(1,)", 1)),
                        entryOf("label_names", TestNpy.file("<U1", "(2,)", new byte[8]))));
        Warning scores = Warning.of(
                "unused-array",
                "The array 'image_score' of " + file
                        + " is not used: scores are read from arrays called scores, pred_scores, pred_score. Pass --scores "
                        + file + ":image_score if it has the scores of these images.",
                file + ":image_score");
        Warning labels = Warning.of(
                "unused-array",
                "The array 'label' of " + file
                        + " is not used: labels are read from arrays called labels, gt_labels, gt_label. Pass --labels "
                        + file + ":label if it has the labels of these images.",
                file + ":label");
        assertThat(open(file, file, null, null).warnings()).containsExactly(scores, labels);
        assertThat(open(file, file, Path.of(file + ":image_score"), null).warnings())
                .containsExactly(labels);
        assertThat(open(file, file, Path.of(file + ":image_score"), Path.of(file + ":label"))
                        .warnings())
                .isEmpty();
    }

    private static TestNpy.Entry entryOf(String name, byte[] array) {
        return new TestNpy.Entry(name + ".npy", array, true);
    }

    @Test
    void anArrayIsChosenByItsName() {
        Path file = archive("maps", "other_maps", "masks", "scores", "labels");
        Path chosen = Path.of(file + ":other_maps");
        // The scores may belong to the other maps.
        assertThat(open(chosen, file, null, null).arrays())
                .containsExactly(
                        entry("maps", file + "[other_maps]"),
                        entry("masks", file + "[masks]"),
                        entry("labels", file + "[labels]"));
        assertThat(open(chosen, file, Path.of(file + ":scores"), null).arrays())
                .containsEntry("scores", file + "[scores]");
        Warning unused = Warning.of(
                "unused-scores",
                "The image scores in " + file
                        + ":scores are not used, because they may belong to other maps. Pass --scores " + file
                        + ":scores if they belong to these.",
                file + ":scores");
        assertThat(open(chosen, file, null, null).warnings()).containsExactly(unused);
        assertThat(open(file, file, null, null).warnings()).isEmpty();
        // By their names, these are the maps of the scores, even if they are chosen explicitly.
        assertThat(open(Path.of(file + ":maps"), Path.of(file + "[masks]"), null, null)
                        .arrays())
                .containsEntry("maps", file + "[maps]")
                .containsEntry("masks", file + "[masks]")
                .containsEntry("scores", file + "[scores]");
        // Scores beside masks may belong to another model.
        Predictions other = open(maps, file, null, null);
        assertThat(other.arrays()).doesNotContainKey("scores");
        assertThat(other.warnings()).containsExactly(unused);
        Path wrong = Path.of(file + ":other_map");
        assertThatThrownBy(() -> open(wrong, file, null, null))
                .isInstanceOf(DataException.class)
                .hasMessage(file + " does not hold an array 'other_map'. Did you mean 'other_maps'? It holds labels, "
                        + "maps, masks, other_maps, scores.");
        Path npy = Path.of(maps + ":maps");
        assertThatThrownBy(() -> open(npy, file, null, null))
                .isInstanceOf(DataException.class)
                .hasMessage(maps + " is not an NPZ archive, so the array 'maps' cannot be chosen from it."
                        + " Leave ':maps' out.");
    }

    @Test
    void aFileWithAColonInItsName() {
        Path file = write("a:b.npy", TestNpy.floats("(3, 1, 2)", 5, 6, 1, 2, 9, 7));
        assertMeans(read(file, masks, null, null, 2));
    }

    @Test
    void oneArrayIsNotBothMapsAndMasks() {
        Path file = archive("anomaly_maps");
        assertWrong(
                "masks",
                file,
                file,
                null,
                null,
                "The maps and the masks are both " + file + "[anomaly_maps], so every detector would seem perfect. "
                        + "Rename the array of the masks to masks, gt_masks or gt_mask, or choose arrays: --maps "
                        + "FILE.npz:KEY --masks FILE.npz:KEY.");
        assertWrong(
                "masks",
                maps,
                maps,
                null,
                null,
                "The maps and the masks are both " + maps
                        + ", so every detector would seem perfect. Pass the file of the masks as well.");
    }

    @Test
    void arraysWithoutANameOfARole() {
        Path file = archive("maps", "labels", "scores");
        assertThatThrownBy(() -> open(file, file, null, null))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        file + " holds 3 arrays, labels, maps, scores, none of which is called masks. Rename the array"
                                + " of the masks to masks or gt_masks or gt_mask, or, unless the file is in a folder of images,"
                                + " choose one with FILE.npz:KEY.");
    }

    @Test
    void mapsAndMasksThatAreSwapped() {
        Path scores = write("scores.npy", TestNpy.floats("(3, 1, 2)", 0.5, 0.25, 0.125, 0.5, 0.75, 0.5));
        Path truth = write("truth.npy", TestNpy.floats("(3, 1, 2)", 0, 1, 0, 0, 1, 1));
        assertThatThrownBy(() -> read(truth, scores, null, null, 8))
                .isInstanceOf(DataException.class)
                .hasMessage("The maps, " + truth + "[0], have only 0 and one other value, and the masks, " + scores
                        + "[0], have fractions, like scores. Swap the two.");
    }

    @Test
    void arrayFilesHaveNoCategories() {
        assertThatThrownBy(() -> Predictions.builder(maps, masks)
                        .categories(List.of("bottle"))
                        .open())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Categories can be chosen only in folders, and " + maps
                        + " is an array file, which has none. Leave the categories out.");
    }
}
