package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.spi.MetricDescriptor;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrappedMetricMergeTest {
    private static AnomalibMeanScore.Builder meanScore() {
        return AnomalibMeanScore.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .scale(1);
    }

    private static ImageBatch batch(float score) {
        return ImageBatch.builder()
                .predScore(Tensor.of(new float[] {score}))
                .gtLabel(Tensor.of(new boolean[] {true}))
                .build();
    }

    @Test
    void itTakesInWhatTheOtherHasSeen() {
        AnomalibMeanScore metric = meanScore().build();
        AnomalibMeanScore other = metric.copy();
        metric.update(batch(1));
        other.update(batch(3));
        other.update(batch(5));

        metric.merge(other);

        assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.EXACT);
        assertThat(metric.updateCount()).isEqualTo(3);
        assertThat(metric.compute()).isEqualTo(3.0);
        assertThat(other.updateCount()).isEqualTo(2);
        assertThat(other.compute()).isEqualTo(4.0);
    }

    @Test
    void theNamesMayDiffer() {
        AnomalibMeanScore metric = meanScore().prefix("a_").build();
        AnomalibMeanScore other = meanScore().prefix("b_").strict(false).build();
        other.update(batch(3));

        metric.merge(other);

        assertThat(metric.compute()).isEqualTo(3.0);
    }

    @Test
    void theSettingsMayNot() {
        AnomalibMeanScore metric = meanScore().prefix("image_").build();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(meanScore().scale(2).build()))
                .withMessage(
                        "image_MeanScore cannot merge with a metric that has different settings: {scale=1.0} and {scale=2.0}."
                                + " Build both alike, for example with copy().");
    }

    @Test
    void theFieldsMayNot() {
        AnomalibMeanScore metric = meanScore().build();
        AnomalibMeanScore other =
                meanScore().fields(Field.PRED_SCORE, Field.PRED_LABEL).build();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(other))
                .withMessage("MeanScore cannot merge with a metric over different fields: [pred_score, gt_label]"
                        + " and [pred_score, pred_label]. Merge metrics that read the same fields.");
    }

    @Test
    void itDoesNotMergeWithItself() {
        AnomalibMeanScore metric = meanScore().build();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(metric))
                .withMessage("MeanScore cannot merge with itself. Merge a copy that has seen other batches.");
    }

    @Test
    void itDoesNotMergeWithAnotherKind() {
        AnomalibMeanScore metric = meanScore().build();
        AnomalibMetric<?> other = (AnomalibMetric<?>) Proxy.newProxyInstance(
                AnomalibMetric.class.getClassLoader(),
                new Class<?>[] {AnomalibMetric.class},
                (proxy, method, arguments) -> "pixel_Other");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(other))
                .withMessage(
                        "MeanScore cannot merge with pixel_Other, which is another kind of metric. Merge like with like.");
    }

    @Test
    void itDoesNotMergeIfTheMetricCannot() {
        MetricSettings settings = new MetricSettings(
                MetricDescriptor.builder("Unmergeable", "x.X").build(),
                new FieldBinding("Unmergeable", "", true, Map.of(), Set.of()));
        WrappedMetric<Unmergeable, Double> metric = new WrappedMetric<>(settings, Unmergeable::new);

        assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.NONE);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(metric.copy()))
                .withMessage("Unmergeable cannot merge: its states cannot be combined. Update one metric with all "
                        + "batches instead.");
    }

    private static final class Unmergeable implements Metric<Double> {
        @Override
        public Double compute() {
            return 0.5;
        }

        @Override
        public void reset() {
            // has no state
        }
    }

    @Test
    void itDoesNotMergeIfTheMetricSaysSo() {
        AnomalibMeanScore metric = meanScore()
                .factory(scale -> new MeanScore(scale) {
                    @Override
                    public MergeSupport mergeSupport() {
                        return MergeSupport.NONE;
                    }
                })
                .build();

        assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.NONE);
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> metric.merge(metric.copy()));
    }
}
