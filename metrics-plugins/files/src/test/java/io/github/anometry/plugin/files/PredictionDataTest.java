package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import java.io.IOException;
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
                .flatExtracting(batch -> batch.get(PredictionData.CATEGORY))
                .containsExactly("bottle", "bottle", "bottle", "cable");
        assertThat(batches)
                .flatExtracting(batch -> batch.get(PredictionData.DEFECT_TYPE))
                .containsExactly("broken", "broken", "good", "cut");
        assertThat(batches.get(0).kind()).isEqualTo("ImageBatch");
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
        assertThat(batch.find(PredictionData.CATEGORY)).isEmpty();
        assertThat(batch.find(PredictionData.DEFECT_TYPE)).isEmpty();
        assertThat(batch.get(ANOMALY_MAP).shape()).containsExactly(2, 1, 2);
    }
}
