package io.github.anometry.core.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A metric warns inside a wrapper of what it warns of without one. */
class WrappedWarningsTest {
    private static final Batch INVERTED = batch(4, 3, 2, 1);
    private static final Batch SEPARATED = batch(0.1f, 0.2f, 0.8f, 0.9f);

    private static Batch batch(float... scores) {
        return Subject.batch(Tensor.of(scores), Tensor.of(new boolean[] {false, false, true, true}));
    }

    private static List<AnomalibMetric<?>> wrapped(AnomalibMetric<?> metric) {
        return List.of(
                BootstrapInterval.builder(metric).resamples(20).build(),
                RunningWindow.of(metric, 2),
                MinMaxTracker.of(metric),
                BestTracker.of(metric));
    }

    /** Those of the metric; a wrapper's own have no name. */
    private static List<String> names(AnomalibMetric<?> metric) {
        return metric.result().warnings().stream()
                .map(Warning::name)
                .filter(name -> !name.equals(Warning.METRIC))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"AUROC, auroc-below-half", "F1Max, f1max-all-positive", "F1Score, threshold-outside"})
    void areThoseOfTheMetric(String name, String warning) {
        AnomalibMetric<?> metric = new Subject(name, Map.of()).create();
        List<AnomalibMetric<?>> all = new ArrayList<>(wrapped(metric));
        all.add(MinMaxTracker.of(RunningWindow.of(metric, 1)));
        for (AnomalibMetric<?> wrapper : all) {
            wrapper.update(INVERTED);
            assertThat(names(wrapper)).as(wrapper.getClass().getName()).containsExactly(warning);
            wrapper.reset();
            wrapper.update(SEPARATED);
            assertThat(names(wrapper)).as(wrapper.getClass().getName()).isEmpty();
        }
    }
}
