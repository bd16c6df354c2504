package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.MASK_PATH;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
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
        masks = write("masks.npy", TestNpy.file("|b1", "(3, 1, 2)", TestNpy.data("|b1", 0, 1, 0, 0, 1, 1)));
    }

    private Path write(String name, byte[] bytes) {
        return TestNpy.write(folder, name, bytes);
    }

    private static List<ImageBatch> read(
            Path maps, Path masks, @Nullable Path scores, @Nullable Path labels, int batchSize) {
        List<Category> categories =
                Predictions.open(maps, masks, scores, labels).categories();
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
        assertThat(batch.warnings()).hasSize(2).allMatch(warning -> warning.contains(name));
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
    void shapesThatDiffer() {
        masks = write("other.npy", TestNpy.floats("(3, 2, 1)", 0, 1, 0, 0, 1, 1));
        assertRefused(
                null,
                null,
                maps + " has shape [3, 1, 2], " + masks
                        + " has shape [3, 2, 1]. Both need the same number of images and"
                        + " the same size; resize the maps to the masks before saving.");
    }

    @Test
    void countsThatDiffer() {
        Path scores = write("scores.npy", TestNpy.floats("(2,)", 1, 2));
        assertRefused(
                scores,
                null,
                scores + " has 2 scores, " + maps
                        + " has 3 images. Save one number for each image, in the same order.");
    }

    @Test
    void scoresThatAreNoList() {
        Path scores = write("scores.npy", TestNpy.floats("(1, 3)", 1, 2, 3));
        assertRefused(scores, null, scores + " has shape [1, 3], which is not [N]. Save one number for each image.");
    }

    @Test
    void scoresThatAreNaN() {
        Path scores = write("scores.npy", TestNpy.floats("(3,)", 1, 2, Double.NaN));
        assertRefused(
                scores,
                null,
                scores
                        + " has 1 value that is NaN, the one at [2]. NaN cannot be ranked; find out why the model gives it,"
                        + " or replace it before saving.");
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
                        + "[1] has 1 value that is NaN, the one at [0, 1]. NaN cannot be ranked; find out why the model gives"
                        + " it, or replace it before saving.");
    }

    private void assertWrong(
            String key, Path mapsPath, Path masksPath, @Nullable Path scores, @Nullable Path labels, String message) {
        assertThatThrownBy(() -> Predictions.open(mapsPath, masksPath, scores, labels))
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
                        + " to read masks from. Did you mean 'masks.npy'? Give an existing folder or file.");
        Path nowhere = folder.resolve("no/where");
        assertWrong(
                "maps",
                nowhere,
                masks,
                null,
                null,
                "There is no " + nowhere + " to read maps from. Give an existing folder or file.");
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
                        + ". Give two folders or two array files.");
        assertWrong(
                "masks",
                folder,
                masks,
                null,
                null,
                "The maps are a folder, " + folder + ", the masks a file, " + masks
                        + ". Give two folders or two array files.");
        assertWrong(
                "scores",
                folder,
                folder,
                maps,
                null,
                "The scores " + maps + " do not go with folders of maps, nor can they be a folder."
                        + " Leave them out, or give array files for all.");
        assertWrong(
                "labels",
                maps,
                masks,
                null,
                folder,
                "The labels " + folder + " do not go with folders of maps, nor can they be a folder."
                        + " Leave them out, or give array files for all.");
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
                        + " are a single image. Give an NPY or NPZ file, or a folder of images in the layout"
                        + " of MVTec AD.");
    }
}
