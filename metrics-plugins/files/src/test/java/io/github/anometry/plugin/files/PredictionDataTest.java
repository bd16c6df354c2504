package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prediction files as the data of a model. */
class PredictionDataTest {
    private static final ReadOptions ONE_BY_ONE = new ReadOptions(1, 2);

    @TempDir
    Path folder;

    private Predictions predictions;

    @BeforeEach
    void fill() {
        TestDataset data = new TestDataset(folder).fill();
        predictions = Predictions.open(data.maps, data.dataset);
    }

    private static List<Batch> read(Batches batches) {
        List<Batch> all = new ArrayList<>();
        try (batches) {
            batches.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void oneCategoryFollowsTheOtherAndEachImageKnowsItsOwnAndItsDefect() {
        List<Batch> batches =
                read(PredictionData.ofTest(predictions, ONE_BY_ONE).test());
        assertThat(batches)
                .flatExtracting(batch -> batch.get(Field.CATEGORY))
                .containsExactly("bottle", "bottle", "bottle", "cable");
        assertThat(batches)
                .flatExtracting(batch -> batch.get(Field.DEFECT_TYPE))
                .containsExactly("broken", "broken", "good", "cut");
        assertThat(batches.get(0).kind()).isEqualTo("ImageBatch");
    }

    private static List<String> ids(Predictions predictions, int batchSize) {
        return read(PredictionData.ofTest(predictions, new ReadOptions(batchSize, 2))
                        .test())
                .stream()
                .flatMap(batch -> batch.get(Field.SAMPLE_ID).stream())
                .toList();
    }

    @Test
    void anImageHasOneIdWhicheverModelPredictedIt() throws IOException {
        assertThat(ids(predictions, 16))
                .containsExactly("bottle/broken/000", "bottle/broken/001", "bottle/good/000", "cable/cut/000");
        // Maps of one category in a folder of another name and in another format.
        TestDataset data = new TestDataset(folder);
        Path other = folder.resolve("padim.v2");
        Files.createDirectories(other);
        TestNpy.write(other, "test/good/000.npy", TestNpy.floats("(2, 2)", 1, 2, 3, 4));
        TestNpy.write(other, "test/broken/000.npy", TestNpy.floats("(2, 2)", 1, 2, 3, 4));
        TestNpy.write(other, "test/broken/001.tif", new TestTiff(2, 2, "f4", 1, 2, 3, 4).bytes());
        Predictions ofBottle = Predictions.open(other, data.dataset.resolve("bottle/../bottle"));
        assertThat(ids(ofBottle, 2)).containsExactly("bottle/broken/000", "bottle/broken/001", "bottle/good/000");
    }

    @Test
    void inBothKindsOfAnomaliesAGoodImageIsTheSame() {
        TestDataset data = new TestDataset(folder.resolve("loco"));
        TestNpy.write(
                data.dataset,
                "nails/defects_config.json",
                ("[{\"defect_name\": \"a\", \"pixel_value\": 255, \"saturation_threshold\": 1,"
                                + " \"relative_saturation\": true}]")
                        .getBytes(StandardCharsets.UTF_8));
        data.map("nails/test/good/000.tiff", 0, 0, 1, 0);
        for (String defect : List.of("logical_anomalies", "structural_anomalies")) {
            data.map("nails/test/" + defect + "/000.tiff", 1, 2, 3, 4);
            data.mask("nails/ground_truth/" + defect + "/000/000.png", 1);
        }
        assertThat(ids(Predictions.open(data.maps, data.dataset), 16))
                .containsExactly(
                        "nails/good/000",
                        "nails/logical_anomalies/000",
                        "nails/good/000",
                        "nails/structural_anomalies/000");
    }

    @Test
    void warningsOfBatchesAreKept() {
        TestDataset data = new TestDataset(folder);
        data.mask("bottle/ground_truth/broken/000_mask.png");
        List<Batch> batches =
                read(PredictionData.ofTest(predictions, ONE_BY_ONE).test());
        assertThat(batches.get(0).warnings()).extracting(Warning::name).containsExactly("empty-mask");
        assertThat(batches.get(1).warnings()).isEmpty();
    }

    @Test
    void knowsHowManyImagesThereAreAndServesAnyNumberOfRuns() {
        PredictionData data = PredictionData.of(predictions, predictions, ReadOptions.defaults());
        try (Batches batches = data.test()) {
            assertThat(batches.samples()).hasValue(4);
        }
        assertThat(read(data.validation())).hasSize(2);
        assertThat(read(data.test())).hasSize(2);
        assertThat(read(data.test())).hasSize(2);
    }

    @Test
    void aTestAloneHasNoValidation() {
        assertThat(read(PredictionData.ofTest(predictions, ONE_BY_ONE).validation()))
                .isEmpty();
    }

    @Test
    void closesAStreamThatWasNotReadToItsEnd() {
        Batches batches = PredictionData.ofTest(predictions.categories().get(0), ONE_BY_ONE)
                .test();
        batches.next();
        batches.close();
        batches.close();
        assertThat(batches.hasNext()).isFalse();
    }

    @Test
    void arrayFilesHaveNoCategoriesAndNoDefects() throws IOException {
        Path maps = folder.resolve("maps.npy");
        Path masks = folder.resolve("masks.npy");
        Files.write(maps, TestNpy.floats("(2, 1, 2)", 1, 2, 3, 4));
        Files.write(masks, TestNpy.floats("(2, 1, 2)", 0, 1, 0, 0));
        Batch batch = read(PredictionData.ofTest(Predictions.open(maps, masks), ReadOptions.defaults())
                        .test())
                .get(0);
        assertThat(batch.find(Field.CATEGORY)).isEmpty();
        assertThat(batch.find(Field.DEFECT_TYPE)).isEmpty();
        assertThat(batch.get(ANOMALY_MAP).shape()).containsExactly(2, 1, 2);
        for (int batchSize : new int[] {1, 2, 16}) {
            assertThat(ids(Predictions.open(maps, masks), batchSize)).containsExactly("0", "1");
        }
    }
}
