package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.List;
import java.util.Map;

/** The sum of all scores in sixteenths: a metric that keeps its contract, for tests to break in one place. */
public class ScoreSum implements AnomalibMetric<MetricResult> {
    public static final Field<Tensor> FIELD = Field.PRED_SCORE;

    long sum;
    long updates;

    @Override
    public String name() {
        return "ScoreSum";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(FIELD);
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public void update(Batch batch) {
        if (batch.find(FIELD).isEmpty()) {
            if (strict()) {
                throw new DataException("There is no score.");
            }
            return;
        }
        add(batch.get(FIELD));
        updates++;
    }

    void add(Tensor scores) {
        for (float score : scores.toFloatArray()) {
            sum += (long) (score * 16);
        }
    }

    @Override
    public MetricResult compute() {
        return updates == 0 ? MetricResult.undefined("no batch") : MetricResult.of((double) sum);
    }

    @Override
    public MetricResult result() {
        return compute();
    }

    @Override
    public MetricResult forward(Batch batch) {
        update(batch);
        ScoreSum alone = copy();
        alone.update(batch);
        return alone.compute();
    }

    @Override
    public void reset() {
        sum = 0;
        updates = 0;
    }

    @Override
    public ScoreSum copy() {
        try {
            return getClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    @Override
    public MergeSupport mergeSupport() {
        return MergeSupport.EXACT;
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (mergeSupport() == MergeSupport.NONE) {
            throw new ConfigurationException("It does not merge.");
        }
        sum += ((ScoreSum) other).sum;
        updates += other.updateCount();
    }

    @Override
    public long updateCount() {
        return updates;
    }

    @Override
    public void write(StateOutput out) {
        out.number(sum);
        out.number(updates);
    }

    @Override
    public void read(StateInput in) {
        sum = in.number(Long.MAX_VALUE);
        updates = in.number(Long.MAX_VALUE);
    }
}
