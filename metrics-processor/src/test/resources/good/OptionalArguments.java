package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Lists what it was fed. */
@NullMarked
@CreateAnomalibMetric(defaultFields = {"pred_score", "anomaly_map"})
public final class OptionalArguments implements Metric<String> {
    private final StringBuilder seen = new StringBuilder();

    /**
     * Takes in what there is.
     *
     * @param score a score
     * @param map a map, or none
     * @param target its truth
     */
    public void update(Tensor score, @Nullable Tensor map, boolean @Nullable [] target, @Nullable List<String> paths) {
        seen.append(score.size())
                .append(map == null ? "-" : map.shapeText())
                .append(target == null ? "-" : target.length)
                .append(paths == null ? "-" : paths)
                .append(';');
    }

    @Override
    public String compute() {
        return seen.toString();
    }

    @Override
    public void reset() {
        seen.setLength(0);
    }

    /** All of its arguments are optional, and none has a default field. */
    @NullMarked
    @CreateAnomalibMetric
    static final class AllOptional implements Metric<Integer> {
        private int size;

        void update(double @Nullable [] score, @Nullable Tensor target) {
            size += (score == null ? 0 : score.length) + (target == null ? 0 : 100 * target.size());
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
}
