package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

final class SameClassName {
    static final class Inner {
        @CreateAnomalibMetric(name = "one")
        static final class Area implements Metric<Double> {
            public void update(Tensor score, Tensor target) {}

            @Override
            public Double compute() {
                return 0.0;
            }

            @Override
            public void reset() {}
        }
    }

    @CreateAnomalibMetric(name = "other")
    static final class Area implements Metric<Double> {
        public void update(Tensor score, Tensor target) {}

        @Override
        public Double compute() {
            return 0.0;
        }

        @Override
        public void reset() {}
    }
}
