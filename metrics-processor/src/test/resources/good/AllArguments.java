package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.nio.FloatBuffer;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

// Without a comment, and with names that the generated code would like for itself.
@CreateAnomalibMetric(
        defaultFields = {
            "image", "gt_label", "gt_mask", "anomaly_map", "pred_score", "pred_label", "pred_mask", "image_path"
        })
public class AllArguments implements Metric<Integer> {
    private int size;

    protected AllArguments(@Default("1") int target, @Default("2") int wrapped, @Default("[3]") float[] i) {
        size = target + wrapped + i.length;
    }

    public void update(
            Tensor target,
            INDArray batch,
            float[] metric,
            double[] other,
            int[] wrapped,
            boolean[] prefix,
            FloatBuffer arguments,
            List<String> paths) {
        size += metric.length + other.length + wrapped.length + prefix.length + arguments.limit() + paths.size();
    }

    @Override
    public Integer compute() {
        return size;
    }

    @Override
    public void reset() {
        size = 0;
    }
}
