package io.github.anometry.plugin.datasketches;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantileTest implements WrapperTest {
    @Override
    public AnomalibMetric<?> metric() {
        return KllQuantile.builder().k(800).build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        KllFloatsSketch sketch = KllFloatsSketch.newHeapInstance(800);
        for (double score : Values.of(batches, Field.PRED_SCORE)) {
            sketch.update((float) score);
        }
        return sketch.getQuantile(0.5);
    }

    /** Beyond its size a sketch samples at random; see the test of ranks. */
    @Override
    public double tolerance() {
        return 0.05;
    }

    /** The batches have so few scores that the sketch keeps each; for more, a test below checks ranks. */
    @Override
    public double mergeBound() {
        return 0;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.99})
    void ranksAreWithinTheBoundMergedOrNot(double rank) {
        Random random = new Random(7);
        float[] scores = new float[100_000];
        KllQuantile whole = KllQuantile.builder().rank(rank).build();
        KllQuantile merged = whole.copy();
        for (int part = 0; part < 10; part++) {
            float[] some = new float[10_000];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) Math.exp(random.nextGaussian() + part * 0.1);
            }
            System.arraycopy(some, 0, scores, part * some.length, some.length);
            KllQuantile alone = whole.copy();
            alone.update(TestBatches.batch(some, new boolean[some.length]));
            merged.merge(alone);
            whole.update(TestBatches.batch(some, new boolean[some.length]));
        }
        Arrays.sort(scores);
        assertThat(rankError(scores, whole.compute(), rank)).isLessThan(3 * 0.0133);
        assertThat(rankError(scores, merged.compute(), rank)).isLessThan(3 * 0.0133);
    }

    /** The distance of a value's rank, among scores without ties, from the requested one. */
    private static double rankError(float[] sorted, double value, double rank) {
        int below = 0;
        for (float score : sorted) {
            below += score < value ? 1 : 0;
        }
        return Math.abs((double) below / sorted.length - rank);
    }
}
