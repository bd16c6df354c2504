package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes every kind of setting. */
@CreateAnomalibMetric
final class AllSettings implements Metric<List<Object>> {
    /** How to average. */
    enum Average {
        MICRO,
        ONE_VS_REST
    }

    private final List<Object> settings;

    /**
     * @param count how many times; {@code 1} is once
     * @param threshold the least score that counts, see {@link Metric#compute()}
     * @param maxFPR the largest false-positive rate that counts.
     */
    AllSettings(
            int count,
            @Default("5000000000") long total,
            @Default("1e-5") float tolerance,
            double threshold,
            @Default("TRUE") boolean exact,
            @Default("none") @Nullable Integer limit,
            @Default("7") @Nullable Long seed,
            @Default("none") @Nullable Float weight,
            @Default("None") @Nullable Double maxFPR,
            @Default("none") @Nullable Boolean verbose,
            Double factor,
            @Default("1") Double exponent,
            String title,
            @Default("a \"b\"") String label,
            @Default("none") @Nullable String note,
            Average average,
            @Default("one_vs_rest") Average fallback,
            @Default("none") @Nullable Average other,
            float[] weights,
            @Default("[1e-5, 1E4, 3]") double[] bounds,
            @Default("[]") int[] classes,
            @Default("[0.5, -1]") float[] edges,
            @Default("none") double @Nullable [] thresholds,
            @Default("none") float @Nullable [] scores) {
        this.settings = List.of(
                count, total, tolerance, threshold, exact, text(limit), text(seed), text(weight), text(maxFPR),
                text(verbose), factor, exponent, title, label, text(note), average, fallback, text(other),
                weights.length, bounds.length, classes.length, edges.length, thresholds == null, scores == null);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    void update(Tensor target) {
        target.size();
    }

    @Override
    public List<Object> compute() {
        return settings;
    }

    @Override
    public void reset() {}
}
