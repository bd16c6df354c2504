package io.github.anometry.plugin.tdigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tdunning.math.stats.TDigest;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantileTest implements WrapperTest {
    @Override
    public AnomalibMetric<?> metric() {
        return TDigestQuantile.builder().build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        TDigest digest = TDigest.createMergingDigest(100);
        for (double score : Values.of(batches, Field.PRED_SCORE)) {
            digest.add(score);
        }
        return digest.quantile(0.5);
    }

    /** The batches have so few scores that the digest keeps each; for more, a test below checks ranks. */
    @Override
    public double mergeBound() {
        return 0;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.99})
    void ranksAreWithinTheBoundMergedOrNot(double rank) {
        Random random = new Random(7);
        float[] scores = new float[100_000];
        TDigestQuantile whole = TDigestQuantile.builder().q(rank).build();
        TDigestQuantile merged = whole.copy();
        for (int part = 0; part < 10; part++) {
            float[] some = new float[10_000];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) Math.exp(random.nextGaussian() + part * 0.1);
            }
            System.arraycopy(some, 0, scores, part * some.length, some.length);
            TDigestQuantile alone = whole.copy();
            alone.update(TestBatches.batch(some, new boolean[some.length]));
            merged.merge(alone);
            whole.update(TestBatches.batch(some, new boolean[some.length]));
        }
        Arrays.sort(scores);
        assertThat(rankError(scores, whole.compute(), rank)).isLessThan(0.002);
        assertThat(rankError(scores, merged.compute(), rank)).isLessThan(0.011);
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
