package io.github.anometry.plugin.commonsstatistics;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.List;
import org.apache.commons.statistics.descriptive.Kurtosis;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Skewness;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.junit.jupiter.api.Nested;

final class StatisticsTest {
    @Nested
    final class WrappedMean implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsMean.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Mean.of(Values.of(batches, Field.PRED_SCORE)).getAsDouble();
        }

        /** Called by hand, the library gets all scores at once and uses another algorithm than for one after another. */
        @Override
        public double tolerance() {
            return 1e-9;
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedStandardDeviation implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsStandardDeviation.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return StandardDeviation.of(Values.of(batches, Field.PRED_SCORE)).getAsDouble();
        }

        /** Called by hand, the library gets all scores at once and uses another algorithm than for one after another. */
        @Override
        public double tolerance() {
            return 1e-9;
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedSkewness implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsSkewness.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Skewness.of(Values.of(batches, Field.PRED_SCORE)).getAsDouble();
        }

        /** Called by hand, the library gets all scores at once and uses another algorithm than for one after another. */
        @Override
        public double tolerance() {
            return 1e-9;
        }

        @Override
        public double mergeBound() {
            return 1e-9;
        }
    }

    @Nested
    final class WrappedKurtosis implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsKurtosis.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Kurtosis.of(Values.of(batches, Field.PRED_SCORE)).getAsDouble();
        }

        /** Called by hand, the library gets all scores at once and uses another algorithm than for one after another. */
        @Override
        public double tolerance() {
            return 1e-9;
        }

        @Override
        public double mergeBound() {
            return 1e-9;
        }
    }

    @Nested
    final class WrappedMedian implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsMedian.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Median.withDefaults().evaluate(Values.of(batches, Field.PRED_SCORE));
        }
    }

    @Nested
    final class WrappedQuantile implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsStatisticsQuantile.builder()
                    .p(0.9)
                    .method(Quantile.EstimationMethod.HF7)
                    .build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return Quantile.withDefaults()
                    .with(Quantile.EstimationMethod.HF7)
                    .evaluate(Values.of(batches, Field.PRED_SCORE), 0.9);
        }
    }
}
