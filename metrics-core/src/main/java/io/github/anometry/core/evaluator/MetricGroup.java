package io.github.anometry.core.evaluator;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.result.EvaluationResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Metrics over the same batches. Not thread-safe. */
public final class MetricGroup {
    private final List<AnomalibMetric<?>> metrics;
    private final boolean sharing;
    private StatePool states = new StatePool();
    private final Set<String> batchWarnings = new LinkedHashSet<>();

    MetricGroup(List<AnomalibMetric<?>> metrics, boolean sharing) {
        this.metrics = List.copyOf(metrics);
        this.sharing = sharing;
        share();
    }

    /** Of metrics that have seen nothing; also of those that were used on their own before. */
    private void share() {
        states = new StatePool();
        if (sharing) {
            metrics.forEach(metric -> metric.shareState(states));
        }
    }

    public List<AnomalibMetric<?>> metrics() {
        return metrics;
    }

    /**
     * Takes in a batch.
     *
     * @throws DataException the first refusal, if a metric refuses the batch; all metrics that do not have then taken it in
     */
    public void update(Batch batch) {
        // To the end, because metrics that share a state have taken a batch in together or not at all.
        List<DataException> refusals = new ArrayList<>();
        states.together(() -> metrics.forEach(metric -> {
            try {
                metric.update(batch);
            } catch (DataException refusal) {
                refusals.add(refusal);
            }
        }));
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        batchWarnings.addAll(batch.warnings());
    }

    /** The results over all batches since the last reset; may be called at any time. */
    public EvaluationResult compute() {
        EvaluationResult.Builder results = EvaluationResult.builder().warnings(batchWarnings);
        metrics.forEach(metric -> compute(metric, results));
        return results.build();
    }

    private static void compute(AnomalibMetric<?> metric, EvaluationResult.Builder results) {
        MetricResult result = metric.result();
        results.metric(metric.name(), result, metric.updateCount());
        results.warnings(result.warnings().stream()
                .map(warning -> metric.name() + ": " + warning)
                .toList());
    }

    /** As {@link #compute}, with the curves of the metrics that have one, fine enough for figures. */
    public EvaluationResult computeWithCurves() {
        return computeWithCurves(Figure.STEP);
    }

    /**
     * As {@link #compute}, with the curves of the metrics that have one. Curves take the time of a sort of all scores.
     *
     * @param step how far points that are left out may lie from others, see {@link Curve#builder}; 0: every point is there
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    public EvaluationResult computeWithCurves(double step) {
        EvaluationResult.Builder results = EvaluationResult.builder().warnings(batchWarnings);
        for (AnomalibMetric<?> metric : metrics) {
            compute(metric, results);
            metric.curve(step).ifPresent(curve -> results.curve(metric.name(), curve));
        }
        return results.build();
    }

    /** Forgets all batches. */
    public void reset() {
        metrics.forEach(AnomalibMetric::reset);
        share();
        batchWarnings.clear();
    }

    MetricGroup copy() {
        List<AnomalibMetric<?>> copies = new ArrayList<>();
        metrics.forEach(metric -> copies.add(metric.copy()));
        return new MetricGroup(copies, sharing);
    }

    /** @throws ConfigurationException if {@code other} has other metrics, or there is one that cannot merge */
    void requireMergeable(MetricGroup other) {
        List<String> mine = metrics.stream().map(AnomalibMetric::name).toList();
        List<String> others = other.metrics.stream().map(AnomalibMetric::name).toList();
        if (!mine.equals(others)) {
            throw new ConfigurationException(Messages.evaluatorsDiffer(mine, others));
        }
        for (int i = 0; i < metrics.size(); i++) {
            AnomalibMetric<?> metric = metrics.get(i);
            if (metric.mergeSupport() == MergeSupport.NONE) {
                throw new ConfigurationException(Messages.evaluatorCannotMerge(metric.name()));
            }
            if (!alike(metric, other.metrics.get(i))) {
                throw new ConfigurationException(Messages.evaluatorMetricsDiffer(metric.name()));
            }
        }
    }

    private static boolean alike(AnomalibMetric<?> mine, AnomalibMetric<?> other) {
        return mine.getClass() == other.getClass()
                && mine.fields().equals(other.fields())
                && mine.parameters().equals(other.parameters());
    }

    void merge(MetricGroup other) {
        states.together(() -> {
            for (int i = 0; i < metrics.size(); i++) {
                metrics.get(i).merge(other.metrics.get(i));
            }
        });
        batchWarnings.addAll(other.batchWarnings);
    }

    void write(StateOutput out) {
        out.number(metrics.size());
        metrics.forEach(metric -> metric.write(out));
        out.number(batchWarnings.size());
        new TreeSet<>(batchWarnings).forEach(out::text);
    }

    void read(StateInput in) {
        if (in.number() != metrics.size()) {
            throw new DataException(Messages.stateOfOtherEvaluator());
        }
        metrics.forEach(metric -> metric.read(in));
        for (int left = in.count(); left > 0; left--) {
            batchWarnings.add(in.text());
        }
    }
}
