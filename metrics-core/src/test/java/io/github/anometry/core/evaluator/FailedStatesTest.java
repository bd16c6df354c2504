package io.github.anometry.core.evaluator;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.AnomalyScoreDistribution;
import io.github.anometry.core.metric.F1AdaptiveThreshold;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.metric.PGn;
import io.github.anometry.core.result.EvaluationResult;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A metric that failed is a part of what an evaluator has seen: written, read and merged as that. */
class FailedStatesTest {
    private static final String REASON = "it failed on batch %d and has been left out since: ";

    /** The distribution takes positive scores only. */
    private static Evaluator evaluator() {
        return Evaluator.builder()
                .testMetrics(
                        AUROC.builder().fields(PRED_SCORE, GT_LABEL).build(),
                        AnomalyScoreDistribution.builder().build(),
                        F1Max.builder().fields(PRED_SCORE, GT_LABEL).build())
                .keepGoing(true)
                .build();
    }

    private static Batch good(double high) {
        return Batch.builder()
                .put(PRED_SCORE, Tensor.of(new float[] {2, (float) high}))
                .put(GT_LABEL, Tensor.of(new boolean[] {false, true}))
                .build();
    }

    private static Evaluator over(double... high) {
        Evaluator evaluator = evaluator();
        for (double score : high) {
            evaluator.update(good(score));
        }
        return evaluator;
    }

    private static String reason(Evaluator evaluator) {
        return evaluator
                .compute()
                .get("AnomalyScoreDistribution")
                .undefinedReason()
                .orElseThrow();
    }

    @Test
    void isReadAsItWasWritten() {
        Evaluator written = over(1, -0.5, 1);
        Evaluator read = evaluator().fromBytes(written.toBytes());
        EvaluationResult result = read.compute();
        assertThat(result).isEqualTo(written.compute());
        assertThat(result.updateCounts())
                .containsEntry("AnomalyScoreDistribution", 1L)
                .containsEntry("AUROC", 3L);
        assertThat(reason(read)).startsWith(REASON.formatted(2));
        assertThat(read.test().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.metric()).isEqualTo("AnomalyScoreDistribution");
            assertThat(failure.batch()).isEqualTo(2);
            assertThat(failure.cause()).isInstanceOf(DataException.class);
        });
        assertThat(read.toBytes()).isEqualTo(written.toBytes());
        read.update(good(1));
        assertThat(read.compute().updateCounts())
                .containsEntry("AnomalyScoreDistribution", 1L)
                .containsEntry("AUROC", 4L);
        read.reset();
        assertThat(read.test().failures()).isEmpty();
    }

    @Test
    void staysAFailureOnWhicheverSideItIs() {
        Evaluator whole = over(1, -0.5, -0.25, 1, 1);
        List<Evaluator> parts = List.of(over(1, -0.5), over(-0.25), over(1, 1));
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            Evaluator merged = evaluator();
            for (int part : order) {
                merged.merge(evaluator().fromBytes(parts.get(part).toBytes()));
            }
            assertThat(merged.compute().get("AUROC")).isEqualTo(whole.compute().get("AUROC"));
            assertThat(merged.compute().get("F1Max")).isEqualTo(whole.compute().get("F1Max"));
            // Of both failures, that on the earliest batch of its part; one batch of each part but the second was taken
            // in.
            assertThat(reason(merged)).startsWith(REASON.formatted(1)).contains("-0.25");
            assertThat(merged.compute().updateCounts())
                    .containsEntry("AnomalyScoreDistribution", 3L)
                    .containsEntry("AUROC", 5L);
            assertThat(merged.toBytes()).isEqualTo(inOrder(parts).toBytes());
        }
    }

    private static Evaluator inOrder(List<Evaluator> parts) {
        Evaluator merged = evaluator();
        parts.forEach(merged::merge);
        return merged;
    }

    @Test
    void isThatOfTheSameMetricOnly() {
        byte[] bytes = over(-0.5).toBytes();
        Evaluator other = Evaluator.builder()
                .testMetrics(
                        AUROC.builder().fields(PRED_SCORE, GT_LABEL).build(),
                        AnomalyScoreDistribution.builder().bins(7).build(),
                        F1Max.builder().fields(PRED_SCORE, GT_LABEL).build())
                .build();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> other.fromBytes(bytes))
                .withMessageStartingWith(
                        "The bytes are the state of AnomalyScoreDistribution[pred_score, anomaly_map, gt_label]{bins=10}")
                .withMessageEndingWith("Read them with a metric of the same name, fields and settings.");
    }

    /** Written by version 1 of the format, which had no failures. */
    @Test
    void bytesOfVersionOneAreRead() {
        byte[] bytes = HexFormat.of()
                .parseHex(
                        "414e4d5401012b463141646170746976655468726573686f6c645b707265645f73636f72652c2067745f6c6162656c5d"
                                + "7b7d010000010002e6cc998b088080801002e6cc998308b4e6cc09000252696d6167655f4155524f435b707265645f73"
                                + "636f72652c2067745f6c6162656c5d7b6d61785f6670723d6e6f6e652c207374616e64617264697a653d747275652c20"
                                + "7468726573686f6c64733d6e6f6e657d010000010002e6cc998b088080801002e6cc998308b4e6cc09235047355b7072"
                                + "65645f73636f72652c2067745f6c6162656c5d7b666e723d302e30357d010200c41bd8ec");
        Evaluator evaluator = Evaluator.builder()
                .validationMetrics(F1AdaptiveThreshold.builder().build())
                .testMetrics(
                        AUROC.builder()
                                .fields(PRED_SCORE, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        PGn.builder().build())
                .build();
        Batch batch = Batch.builder()
                .put(PRED_SCORE, Tensor.of(new float[] {0.1f, 0.4f, 0.35f, 0.8f}))
                .put(GT_LABEL, Tensor.of(new boolean[] {false, false, true, true}))
                .build();
        Evaluator read = evaluator.fromBytes(bytes);
        evaluator.update(batch);
        evaluator.validation().update(batch);
        assertThat(read.compute()).isEqualTo(evaluator.compute());
        assertThat(read.toBytes()).isEqualTo(evaluator.toBytes()).isNotEqualTo(bytes);
    }
}
