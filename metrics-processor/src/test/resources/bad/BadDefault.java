package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class BadDefault implements Metric<Double> {
    enum Average {
        MACRO,
        MICRO,
        NONE_AT_ALL
    }

    public BadDefault(
            @Default("1.5") int count,
            @Default("99999999999999999999") long total,
            @Default("1e99") float weight,
            @Default("0,5") double threshold,
            @Default("yes") boolean exact,
            @Default("marco") Average average,
            @Default("best") Average other,
            @Default("1, 2") double[] bounds,
            @Default("[1, two]") float[] edges,
            @Default("[1.5]") int[] classes) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
