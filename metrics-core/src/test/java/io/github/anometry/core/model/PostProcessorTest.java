package io.github.anometry.core.model;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is made of raw scores. */
class PostProcessorTest {
    private static final Thresholds FITTED =
            new Thresholds(Optional.of(new ScoreScale(4, 0, 10)), Optional.of(new ScoreScale(2, 0, 8)));
    private static final Batch BATCH = Batch.builder()
            .put(PRED_SCORE, Tensor.of(new float[] {3.9f, 4, 4.1f}))
            .put(ANOMALY_MAP, Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 1, 2))
            .build();

    @Test
    void atTheThresholdIsAnomalous() {
        Batch labelled = PostProcessor.defaults().withLabels(BATCH, FITTED);
        assertThat(labelled.get(PRED_LABEL).toBooleanArray()).containsExactly(false, true, true);
        assertThat(labelled.get(PRED_MASK).toBooleanArray()).containsExactly(false, true, true, true, true, true);
        assertThat(labelled.get(PRED_MASK).shape()).containsExactly(3, 1, 2);
    }

    @Test
    void sensitivityMovesTheCutOfItsKindOnly() {
        PostProcessor sensitive = PostProcessor.builder().imageSensitivity(0.6).build();
        assertThat(sensitive.imageCut(FITTED)).contains(3f);
        assertThat(sensitive.pixelCut(FITTED)).contains(2f);
        PostProcessor insensitive = PostProcessor.builder().pixelSensitivity(0).build();
        assertThat(insensitive.pixelCut(FITTED)).contains(6f);
    }

    @Test
    void aGivenThresholdStandsAboveTheFittedOneAndIsNormalisedByTheFittedRange() {
        PostProcessor given = PostProcessor.builder().imageThreshold(4.0625f).build();
        assertThat(given.withLabels(BATCH, FITTED).get(PRED_LABEL).toBooleanArray())
                .containsExactly(false, false, true);
        assertThat(given.withNormalized(BATCH, FITTED)
                        .get(PostProcessor.NORMALIZED_SCORE)
                        .getFloat(1))
                .isEqualTo(0.49375f);
    }

    @Test
    void aGivenThresholdLabelsBeforeValidationButIsNeitherNormalisedNorMoved() {
        PostProcessor given = PostProcessor.builder().imageThreshold(4).build();
        assertThat(given.imageCut(Thresholds.NONE)).contains(4f);
        assertThat(given.withNormalized(BATCH, Thresholds.NONE).find(PostProcessor.NORMALIZED_SCORE))
                .isEmpty();
        PostProcessor moved =
                PostProcessor.builder().imageThreshold(4).imageSensitivity(0.6).build();
        assertThat(moved.imageCut(Thresholds.NONE)).isEmpty();
        assertThat(moved.imageCut(FITTED)).contains(3f);
    }

    @Test
    void beforeValidationThereAreNoLabels() {
        assertThat(PostProcessor.defaults().withLabels(BATCH, Thresholds.NONE)).isSameAs(BATCH);
        assertThat(PostProcessor.defaults().withNormalized(BATCH, Thresholds.NONE))
                .isSameAs(BATCH);
    }

    @Test
    void normalisedScoresAreBetweenZeroAndOne() {
        Batch normalized = PostProcessor.defaults().withNormalized(BATCH, FITTED);
        assertThat(normalized.get(PostProcessor.NORMALIZED_SCORE).toFloatArray())
                .containsExactly(0.49f, 0.5f, 0.51f);
        assertThat(normalized.get(PostProcessor.NORMALIZED_MAP).toFloatArray())
                .containsExactly(0.375f, 0.5f, 0.625f, 0.75f, 0.875f, 1);
        assertThat(normalized.get(PRED_SCORE)).isSameAs(BATCH.get(PRED_SCORE));
    }

    @Test
    void aMapThatHasNoNumberHasNoNumberForAScore() {
        Batch maps = Batch.builder()
                .put(ANOMALY_MAP, Tensor.of(new float[] {1, Float.NaN, 3, 4, 5, 6}, 2, 1, 3))
                .build();
        assertThat(PostProcessor.defaults().withScores(maps).get(PRED_SCORE).toFloatArray())
                .containsExactly(Float.NaN, 6);
        assertThat(PostProcessor.defaults().withScores(BATCH)).isSameAs(BATCH);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PostProcessor.builder().imageSensitivity(1.5))
                .withMessage("image_sensitivity is 1.5, but must be from 0 to 1.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PostProcessor.builder().pixelThreshold(Float.NaN))
                .withMessage("pixel_threshold is NaN, but must be any number but NaN.");
    }
}
