package io.github.anometry.core.evaluator;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreState;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ScoreCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Metrics over the same batches. Not thread-safe.
 *
 * <p>Where one metric fails, the others have taken the batch in all the same. A group either throws then, or {@link #keepsGoing
 * keeps going} without the metric.
 */
public final class MetricGroup {
    /** The version of the state format since which metrics that failed and the names of warnings are in it. */
    private static final int WITH_FAILURES = 2;

    private final List<AnomalibMetric<?>> metrics;
    private final boolean sharing;
    private final boolean keepsGoing;
    private final Map<String, FailedMetric> failures = new LinkedHashMap<>();
    private final List<MetricFailure> notComputed = new ArrayList<>();
    private StatePool states = new StatePool();
    private List<Warning> batchWarnings = List.of();
    private long batches;

    MetricGroup(List<AnomalibMetric<?>> metrics, boolean sharing, boolean keepsGoing) {
        this.metrics = List.copyOf(metrics);
        this.sharing = sharing;
        this.keepsGoing = keepsGoing;
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

    /** Whether a metric that fails is left out from then on, its result undefined, instead of the failure being thrown. */
    public boolean keepsGoing() {
        return keepsGoing;
    }

    /** What failed, in a group that keeps going: on a batch since the last reset, and when it was last computed. */
    public List<MetricFailure> failures() {
        List<MetricFailure> all = new ArrayList<>();
        failures.values().forEach(failed -> all.add(failed.failure()));
        all.addAll(notComputed);
        return List.copyOf(all);
    }

    /**
     * Takes in a batch.
     *
     * @throws AnometryException the first refusal, if a metric refuses the batch; all metrics that do not have then taken it in
     */
    public void update(Batch batch) {
        batches++;
        // To the end, because metrics that share a state have taken a batch in together or not at all.
        List<AnometryException> refusals = new ArrayList<>();
        states.together(() -> metrics.forEach(metric -> {
            if (failures.containsKey(metric.name())) {
                return;
            }
            try {
                metric.update(batch);
            } catch (AnometryException refusal) {
                refusals.add(refusal);
                failed(metric, refusal);
            } catch (RuntimeException bug) {
                refusals.add(new DataException(Messages.metricFailed(metric.name(), batches, bug), bug));
                failed(metric, bug);
            }
        }));
        if (!refusals.isEmpty() && !keepsGoing) {
            throw refusals.get(0);
        }
        addWarnings(batch.warnings());
    }

    private void addWarnings(List<Warning> more) {
        if (!more.isEmpty()) {
            batchWarnings = Warning.merge(
                    Stream.concat(batchWarnings.stream(), more.stream()).toList());
        }
    }

    private void failed(AnomalibMetric<?> metric, RuntimeException cause) {
        if (keepsGoing) {
            MetricFailure failure = new MetricFailure(metric.name(), batches, cause);
            failures.put(metric.name(), new FailedMetric(failure, metric.updateCount()));
        }
    }

    /**
     * The results over all batches since the last reset; may be called at any time.
     *
     * @throws AnometryException if a metric cannot be computed
     */
    public EvaluationResult compute() {
        return compute((metric, results) -> {});
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
        return compute((metric, results) -> metric.curve(step).ifPresent(curve -> results.curve(metric.name(), curve)));
    }

    /** @param more what is added of each metric that has a result */
    private EvaluationResult compute(BiConsumer<AnomalibMetric<?>, EvaluationResult.Builder> more) {
        notComputed.clear();
        EvaluationResult.Builder results = EvaluationResult.builder().warnings(batchWarnings);
        for (AnomalibMetric<?> metric : metrics) {
            MetricResult result = result(metric);
            results.metric(metric.name(), result, updates(metric));
            if (result.isDefined()) {
                more.accept(metric, results);
            }
        }
        return results.build();
    }

    /**
     * Exact counts of the scores that metrics rank, by the field of the scores; not of those of which only bins are kept.
     *
     * @param limit at how many thresholds there are counts at most, 100 or more
     */
    public Map<String, ScoreCounts> scoreCounts(int limit) {
        Map<String, ScoreCounts> counts = new LinkedHashMap<>();
        states.states(ScoreState.class).forEach((fields, state) -> {
            Ranking ranking = state.ranking();
            // What a metric refused, it may have ranked in part.
            boolean isWhole = metrics.stream()
                    .noneMatch(metric -> metric.fields().equals(fields) && failures.containsKey(metric.name()));
            if (isWhole && fields.size() > 1 && ranking.total() > 0) {
                counts.putIfAbsent(fields.get(0).name(), ScoreSampling.of(ranking, limit));
            }
        });
        return counts;
    }

    private long updates(AnomalibMetric<?> metric) {
        FailedMetric failed = failures.get(metric.name());
        return failed == null ? metric.updateCount() : failed.updates();
    }

    private MetricResult result(AnomalibMetric<?> metric) {
        FailedMetric failed = failures.get(metric.name());
        if (failed != null) {
            return MetricResult.undefined(
                    Messages.leftOut(failed.failure().batch(), failed.failure().reason()));
        }
        try {
            return metric.result();
        } catch (AnometryException known) {
            return undefined(metric, known, known);
        } catch (RuntimeException bug) {
            return undefined(metric, new DataException(Messages.metricNotComputed(metric.name(), bug), bug), bug);
        }
    }

    private MetricResult undefined(AnomalibMetric<?> metric, AnometryException told, RuntimeException cause) {
        if (!keepsGoing) {
            throw told;
        }
        MetricFailure failure = new MetricFailure(metric.name(), 0, cause);
        notComputed.add(failure);
        return MetricResult.undefined(Messages.notComputed(failure.reason()));
    }

    /** Forgets all batches. */
    public void reset() {
        metrics.forEach(AnomalibMetric::reset);
        share();
        batchWarnings = List.of();
        failures.clear();
        notComputed.clear();
        batches = 0;
    }

    MetricGroup copy() {
        List<AnomalibMetric<?>> copies = new ArrayList<>();
        metrics.forEach(metric -> copies.add(metric.copy()));
        return new MetricGroup(copies, sharing, keepsGoing);
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

    /** A metric that failed on either side stays left out: its state is not over the same batches as those of the others. */
    void merge(MetricGroup other) {
        states.together(() -> {
            for (int i = 0; i < metrics.size(); i++) {
                merge(metrics.get(i), other, other.metrics.get(i));
            }
        });
        addWarnings(other.batchWarnings);
        batches += other.batches;
    }

    private void merge(AnomalibMetric<?> metric, MetricGroup other, AnomalibMetric<?> theirs) {
        FailedMetric here = failures.get(metric.name());
        FailedMetric there = other.failures.get(metric.name());
        if (here != null) {
            failures.put(metric.name(), there == null ? here.plus(theirs.updateCount()) : here.merge(there));
        } else if (there != null) {
            failures.put(metric.name(), there.plus(metric.updateCount()));
        } else {
            metric.merge(theirs);
        }
    }

    void write(StateOutput out) {
        out.number(metrics.size());
        for (AnomalibMetric<?> metric : metrics) {
            FailedMetric failed = failures.get(metric.name());
            out.number(failed == null ? 0 : 1);
            if (failed == null) {
                metric.write(out);
            } else {
                failed.write(metric, out);
            }
        }
        out.number(batchWarnings.size());
        for (Warning warning : batchWarnings) {
            out.text(warning.name());
            out.text(warning.message());
            out.number(warning.count());
            out.text(warning.first().orElse(""));
        }
    }

    void read(StateInput in) {
        if (in.number() != metrics.size()) {
            throw new DataException(Messages.stateOfOtherEvaluator());
        }
        for (AnomalibMetric<?> metric : metrics) {
            boolean failed = in.version() >= WITH_FAILURES && in.number(1) == 1;
            if (failed) {
                failures.put(metric.name(), FailedMetric.read(metric, in));
            } else {
                metric.read(in);
            }
        }
        for (int left = in.count(); left > 0; left--) {
            addWarnings(List.of(warning(in)));
        }
    }

    private static Warning warning(StateInput in) {
        if (in.version() < WITH_FAILURES) {
            return Warning.of(Warning.METRIC, in.text());
        }
        String name = in.text();
        String message = in.text();
        long count = in.number();
        Optional<String> first = Optional.of(in.text()).filter(text -> !text.isEmpty());
        try {
            return new Warning(name, message, count, first);
        } catch (IllegalArgumentException noWarning) {
            throw in.damaged();
        }
    }
}
