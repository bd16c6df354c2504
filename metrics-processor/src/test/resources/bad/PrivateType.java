package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;

final class PrivateType {
    private enum Mode {
        ONE
    }

    private record Value(double value) {}

    @CreateAnomalibMetric
    static final class Inner implements Metric<List<Value>> {
        Inner(Mode mode) {}

        public void update(Tensor score, Tensor target) {}

        @Override
        public List<Value> compute() {
            return List.of();
        }

        @Override
        public void reset() {}
    }
}
