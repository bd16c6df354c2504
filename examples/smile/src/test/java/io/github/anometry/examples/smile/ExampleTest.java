package io.github.anometry.examples.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.validation.metric.AUC;
import smile.validation.metric.Accuracy;
import smile.validation.metric.FScore;

final class ExampleTest {
    @Nested
    final class WrappedAuc implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return SmileAUC.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return AUC.of(Values.ints(batches, Field.GT_LABEL), Values.of(batches, Field.PRED_SCORE));
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedAccuracy implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return SmileAccuracy.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Accuracy.of(Values.ints(batches, Field.GT_LABEL), labels(batches));
        }
    }

    @Nested
    final class WrappedFScore implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return SmileFScore.builder().beta(2).build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return new FScore(2).score(Values.ints(batches, Field.GT_LABEL), labels(batches));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheAreaOfAuroc(long seed) {
        AUROC exact = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        SmileAUC wrapped = SmileAUC.builder().build();
        TestBatches.random(seed).forEach(batch -> {
            exact.update(batch);
            wrapped.update(batch);
        });
        assertThat(wrapped.result().asDouble()).isCloseTo(exact.compute().asDouble(), within(1e-12));
    }

    private static int[] labels(List<? extends Batch> batches) {
        return Values.ints(batches, Field.PRED_LABEL);
    }
}
