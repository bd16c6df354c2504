package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    void labelsKeepThePixels() {
        write("image_path,label\nbottle/test/good/000.png,ok\nbottle/test/broken/000.jpg,0\n");
        ImageBatch batch = labelled();
        assertThat(batch.get(Field.GT_LABEL).toBooleanArray()).containsExactly(false, false);
        assertThat(batch.get(Field.GT_MASK).slice(0).toFloatArray()).containsExactly(1, 0, 0, 0);
        assertThat(batch.warnings()).extracting(Warning::name).containsExactly(Warning.LABELS_AGAINST_MASKS);
    }

    @Test
    void mistakesAreReportedAtOnce() {
        write("image_path,score\nbottle/test/good/000.png,x\nb,1\nb.png,2\n");
        assertRefused(
                this::scored,
                "The table " + table
                        + " has 2 mistakes:\n  line 2: the score is 'x'. Give a number with a decimal point.\n"
                        + "  line 4: the image 'b.png' is in line 3 already. Remove one of them, or give each a name in a column"
                        + " sample_id.");
        write("image_path,score\nbottle/test/good/000.png,1\n");
        assertRefused(
                this::scored,
                "The table " + table
                        + " has 1 mistake:\n  bottle/broken/000 is not in the table. Every image needs a row.");
        write("image_path,label\nbottle/test/good/000.png,1\nbottle/test/broken/000.png,1\n");
        assertRefused(
                this::labelled,
                "The table " + table
                        + " has 1 mistake:\n  bottle/good/000 is normal by its folder, but its label is 1. Correct"
                        + " the label, or move the image.");
        write("image_path,label\n");
        assertRefused(
                this::scored,
                "The table " + table
                        + " needs a column score, and image_path, map_path or sample_id to name the images. Its"
                        + " first line names the columns.");
    }

    private static void assertRefused(Runnable read, String message) {
        assertThatExceptionOfType(DataException.class).isThrownBy(read::run).withMessage(message);
    }
}
