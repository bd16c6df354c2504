package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;
import org.nd4j.linalg.api.ndarray.INDArray;

@CreateAnomalibMetric
public final class NdArrayWithoutConversion implements Metric<Double> {
    public void update(INDArray score, INDArray target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
