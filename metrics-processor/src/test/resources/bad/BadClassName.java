package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

final class BadClassName {
    @CreateAnomalibMetric(className = "my metric")
    static final class One implements Metric<Double> {
        public void update(Tensor score, Tensor target) {}

        @Override
        public Double compute() {
            return 0.0;
        }

        @Override
        public void reset() {}
    }

    @CreateAnomalibMetric(className = "Builder")
    static final class Two implements Metric<Double> {
        public void update(Tensor score, Tensor target) {}

        @Override
        public Double compute() {
            return 0.0;
        }

        @Override
        public void reset() {}
    }

    @CreateAnomalibMetric(className = "a.B")
    static final class Three implements Metric<Double> {
        public void update(Tensor score, Tensor target) {}

        @Override
        public Double compute() {
            return 0.0;
        }

        @Override
        public void reset() {}
    }

    @CreateAnomalibMetric(className = "Provider")
    static final class Four implements Metric<Double> {
        public void update(Tensor score, Tensor target) {}

        @Override
        public Double compute() {
            return 0.0;
        }

        @Override
        public void reset() {}
    }
}
