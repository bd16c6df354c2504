package io.github.anometry.plugin.commonsmath;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.StorelessUnivariateStatistic;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Nested;

final class MomentsTest {
    @Nested
    final class WrappedMean implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsMathMean.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return fed(new Mean(), batches);
        }
    }

    @Nested
    final class WrappedStandardDeviation implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsMathStandardDeviation.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return fed(new StandardDeviation(), batches);
        }
    }

    @Nested
    final class WrappedSkewness implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsMathSkewness.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return fed(new Skewness(), batches);
        }
    }

    @Nested
    final class WrappedKurtosis implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsMathKurtosis.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return fed(new Kurtosis(), batches);
        }
    }

    @Nested
    final class WrappedPopulationDeviation implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return CommonsMathStandardDeviation.builder().isBiasCorrected(false).build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return fed(new StandardDeviation(false), batches);
        }
    }

    private static double fed(StorelessUnivariateStatistic statistic, List<? extends Batch> batches) {
        statistic.incrementAll(Values.of(batches, Field.PRED_SCORE));
        return statistic.getResult();
    }
}
