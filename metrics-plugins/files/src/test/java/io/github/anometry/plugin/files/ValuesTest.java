package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores and labels of images in folders, from tables. */
class ValuesTest {
    @TempDir
    Path folder;

    private TestDataset data;
    private Path table;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        data.map("bottle/test/good/000.tiff", 0, 0, 1, 0);
        data.map("bottle/test/broken/000.tiff", 9, 8, 7, 6);
        data.mask("bottle/ground_truth/broken/000_mask.png", 0);
        table = folder.resolve("values.csv");
    }

    private void write(String text) {
        TestNpy.write(folder, "values.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImageBatch read(Predictions predictions) {
        return MvtecLayoutTest.read(predictions.categories().get(0), ReadOptions.defaults())
                .get(0);
    }

    private ImageBatch scored() {
        return read(Predictions.builder(data.maps, data.dataset).scores(table).open());
    }

    private ImageBatch labelled() {
        return read(Predictions.builder(data.maps, data.dataset).labels(table).open());
    }

    @Test
    void imagesAreNamedByTheEndOfTheirPathOrById() {
        write("image_path,score\nbottle/test/good/000.png,3\nbottle/test/broken/000.jpg,2\n");
        assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).containsExactly(2, 3);
        write("sample_id,score\nbottle/good/000,3\nbottle/broken/000,2\n");
        assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).containsExactly(2, 3);
        write("map_path;score\n" + data.maps.resolve("bottle/test/good/000.tiff") + ";3\ntest/broken/000.tiff;2\n");
        assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).containsExactly(2, 3);
    }

    @Test
    void imagesAreNamedByAnyPathThatIsTheirs() {
        data.image("bottle/test/good/000.png");
        data.image("bottle/test/broken/000.png");
        Path here = Path.of("").toAbsolutePath();
        for (String parent : List.of(
                data.maps + "/bottle/test/", // absolute, of the map
                data.dataset + "/bottle/test/", // absolute, of the image
                "maps/bottle/test/", // relative to the table
                "./dataset/bottle/../bottle/test/",
                "../" + folder.getFileName() + "/maps/bottle/test/",
                here.relativize(data.maps) + "/bottle/test/", // relative to the working directory
                "bottle/test/", // relative to the maps, or the data set
                "test/",
                "",
                "/elsewhere/data/bottle/test/",
                "C:\\data\\bottle\\test\\")) {
            write("image_path,score\n" + parent + "good/000.png,3\n" + parent + "broken/000,2\n");
            assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).as(parent).containsExactly(2, 3);
        }
    }

    @Test
    void theRowWithMostInCommonIsTheImages() {
        write("""
                image_path,score
                /d/cable/test/good/000.png,7
                /d/bottle/test/good/000.png,3
                /d/bottle/train/good/000.png,8
                /d/bottle/test/broken/000.png,2
                """);
        assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).containsExactly(2, 3);
        Path maps = data.maps.resolve("bottle");
        Path masks = data.dataset.resolve("bottle");
        assertThat(read(Predictions.builder(maps, masks).scores(table).open())
                        .get(Field.PRED_SCORE)
                        .toFloatArray())
                .containsExactly(2, 3);
    }

    @Test
    void rowsOfOtherImagesMayHaveNoValue() {
        write("image_path,score\ngood/000.png,3\nbroken/000.png,2\ntrain/good/001.png,\n");
        assertThat(scored().get(Field.PRED_SCORE).toFloatArray()).containsExactly(2, 3);
    }

    @Test
    void ambiguousNamesAreRefused() {
        write("image_path,score\n000.png,3\n");
        assertRefused(
                this::scored,
                "The table " + table + " has 1 mistake:\n  line 2: '000.png' names " + data.maps
                        + "/bottle/test/broken/000.tiff and " + data.maps
                        + "/bottle/test/good/000.tiff. Give a longer path.");
        write("image_path,score\ngood/000.png,3\ngood/000.jpg,4\nbroken/000.png,2\n");
        assertRefused(
                this::scored,
                "The table " + table + " has 1 mistake:\n  lines 2 and 3 name " + data.maps
                        + "/bottle/test/good/000.tiff equally well. Remove one of them, or give longer paths.");
    }

    @Test
    void labelsThatContradictMasksAreRefused() {
        write("image_path,label\nbottle/test/good/000.png,1\nbottle/test/broken/000.jpg,0\n");
        assertRefused(
                this::labelled,
                "The table " + table + " has 2 mistakes:\n  " + data.maps
                        + "/bottle/test/broken/000.tiff is anomalous by its mask, but its label is 0. Correct the label, or"
                        + " move the image.\n  " + data.maps
                        + "/bottle/test/good/000.tiff is normal by its folder, but its label is 1. Correct the label, or"
                        + " move the image.");
    }

    @Test
    void aLabelOfAnEmptyMaskCounts() {
        data.mask("bottle/ground_truth/broken/000_mask.png");
        write("image_path,label\ngood/000.png,ok\nbroken/000.jpg,0\n");
        assertThat(labelled().get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, false);
        write("image_path,label\ngood/000.png,ok\nbroken/000.jpg,Defect\n");
        ImageBatch batch = labelled();
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(true, false);
        assertThat(batch.warnings()).extracting(Warning::name).containsExactly(Warning.EMPTY_MASK);
    }

    @Test
    void mistakesAreReportedAtOnce() {
        write("image_path,score\nbottle/test/good/000.png,x\nb,1\nb.png,2\n");
        assertRefused(
                this::scored,
                "The table " + table + " has 2 mistakes:\n  " + data.maps
                        + "/bottle/test/broken/000.tiff has no row. A row names an image by its path, or the end of it:"
                        + " bottle/test/broken/000.\n"
                        + "  line 2: the score is 'x'. Give a number with a decimal point.");
        write("image_path,label\n");
        assertRefused(
                this::scored,
                "The table " + table
                        + " needs a column score, and image_path, map_path or sample_id to name the images. Its"
                        + " first line names the columns.");
    }

    @Test
    void arraysAndTablesAreToldApart() {
        table = TestNpy.write(folder, "scores.npy", TestNpy.floats("(2,)", 1, 2));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::scored)
                .withMessage("The scores " + table
                        + " are an array, but the maps are in folders, where images have names and no order. Pass a"
                        + " CSV file with the columns image_path and score.");
        table = data.maps;
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::labelled)
                .withMessage("The labels " + table
                        + " are a folder, but the maps are in folders, where images have names and no order. Pass a CSV file"
                        + " with the columns image_path and label.");
        write("image_path,label\n");
        Path labels = folder.resolve("values.csv");
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(1, 2, 2)", 1, 2, 3, 4));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(1, 2, 2)", 0, 0, 0, 1));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> Predictions.builder(maps, masks).labels(labels).open())
                .withMessage("The labels " + labels
                        + " are no array, but the maps are, where images have an order and no names. Pass an NPY or"
                        + " NPZ file with one number for each image, in the order of the maps.");
    }

    private static void assertRefused(Runnable read, String message) {
        assertThatExceptionOfType(DataException.class).isThrownBy(read::run).withMessage(message);
    }
}
