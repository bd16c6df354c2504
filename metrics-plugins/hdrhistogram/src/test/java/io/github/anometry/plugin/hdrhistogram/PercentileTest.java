package io.github.anometry.plugin.hdrhistogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.DoubleHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PercentileTest implements WrapperTest {
    @Override
    public AnomalibMetric<?> metric() {
        return HdrPercentile.builder().percentile(90).build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        DoubleHistogram histogram = new DoubleHistogram(3);
        for (double score : Values.of(batches, Field.PRED_SCORE)) {
            histogram.recordValue(score);
        }
        return histogram.getValueAtPercentile(90);
    }

    /** A thousandth of scores that are at most 1, on either side. */
    @Override
    public double mergeBound() {
        return 0.002;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 50, 90, 99, 100})
    void isOffByAThousandthMergedOrNot(double percentile) {
        HdrPercentile whole = HdrPercentile.builder().percentile(percentile).build();
        HdrPercentile merged = whole.copy();
        List<ImageBatch> batches = TestBatches.withoutTies(3);
        for (ImageBatch batch : batches) {
            HdrPercentile alone = whole.copy();
            alone.update(batch);
            merged.merge(alone);
            whole.update(batch);
        }
        double[] sorted = Values.of(batches, Field.PRED_SCORE);
        Arrays.sort(sorted);
        double exact = sorted[(int) Math.ceil(percentile / 100 * sorted.length) - 1];
        assertThat(whole.compute()).isCloseTo(exact, withinPercentage(0.1));
        assertThat(merged.compute()).isCloseTo(exact, withinPercentage(0.1));
    }

    @Test
    void negativeScoresFailAsTheLibraryFails() {
        HdrPercentile metric = HdrPercentile.builder().build();
        assertThatThrownBy(() -> metric.update(TestBatches.batch(new float[] {0.5f, -1}, new boolean[2])))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
        Evaluator evaluator =
                Evaluator.builder().testMetrics(List.of(metric.copy())).build();
        assertThatThrownBy(() -> evaluator.update(TestBatches.batch(new float[] {0.5f, -1}, new boolean[2])))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HdrPercentile")
                .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
