package io.github.anometry.core.evaluator;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.SharedMessages;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ScoreCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Metrics over the same batches. Not thread-safe.
 *
 * <p>If a metric fails on a batch, the others are still updated. The group then either throws, or {@link #keepsGoing keeps
 * going} without the metric.
 */
public final class MetricGroup {
    /** The first version of the state format with failed metrics and the names of warnings. */
    private static final int WITH_FAILURES = 2;

    private final List<Member> members;
    private final List<AnomalibMetric<?>> metrics;
    private final boolean sharing;
    private final boolean keepsGoing;
    private final Map<String, FailedMetric> failures = new LinkedHashMap<>();
    private final List<MetricFailure> notComputed = new ArrayList<>();
    private StatePool states = new StatePool();
    private List<Warning> batchWarnings = List.of();
    private long batches;

    MetricGroup(List<Member> members, boolean sharing, boolean keepsGoing) {
        this.members = List.copyOf(members);
        this.metrics = members.stream().<AnomalibMetric<?>>map(Member::metric).toList();
        this.sharing = sharing;
        this.keepsGoing = keepsGoing;
        share();
    }

    /** A group of copies without updates, even if the metrics have some. */
    private void share() {
        states = new StatePool();
        if (sharing) {
            members.forEach(
                    member -> member.run("shareState()", () -> member.metric().shareState(states)));
        }
    }

    public List<AnomalibMetric<?>> metrics() {
        return metrics;
    }

    /** Whether a metric that fails is left out from then on, its result undefined, instead of the failure being thrown. */
    public boolean keepsGoing() {
        return keepsGoing;
    }

    /** The failures in a group that keeps going: on batches since the last reset, and in the last computation. */
    public List<MetricFailure> failures() {
        List<MetricFailure> all = new ArrayList<>();
        failures.values().forEach(failed -> all.add(failed.failure()));
        all.addAll(notComputed);
        return List.copyOf(all);
    }

    /**
     * Updates all metrics with a batch.
     *
     * @throws AnometryException the first failure, if a metric refuses the batch or fails; all others are updated
     */
    public void update(Batch batch) {
        batches++;
        // Updates all, because metrics that share a state accept a batch together or not at all.
        List<MetricFailure> failed = new ArrayList<>();
        states.together(() -> members.forEach(member -> {
            if (failures.containsKey(member.name())) {
                return;
            }
            try {
                member.metric().update(batch);
            } catch (Throwable thrown) {
                MetricFailure failure = member.failure(batches, thrown);
                failed.add(failure);
                leaveOut(member, failure, member.updates());
            }
        }));
        throwFirst(failed);
        addWarnings(batch.warnings());
    }

    private void leaveOut(Member member, MetricFailure failure, long updates) {
        if (keepsGoing) {
            failures.put(member.name(), new FailedMetric(failure, updates));
        }
    }

    private void throwFirst(List<MetricFailure> failed) {
        if (!failed.isEmpty() && !keepsGoing) {
            throw failed.get(0).error();
        }
    }

    private void addWarnings(List<Warning> more) {
        if (!more.isEmpty()) {
            batchWarnings = Warning.merge(
                    Stream.concat(batchWarnings.stream(), more.stream()).toList());
        }
    }

    /**
     * The results over all batches since the last reset; may be called at any time.
     *
     * @throws AnometryException if a metric cannot be computed
     */
    public EvaluationResult compute() {
        return compute(OptionalDouble.empty());
    }

    /** As {@link #compute}, with the curves of the metrics that have one, in the resolution of figures. */
    public EvaluationResult computeWithCurves() {
        return computeWithCurves(Figure.STEP);
    }

    /**
     * As {@link #compute}, with the curves of the metrics that have one. Curves need all scores sorted.
     *
     * @param step the greatest distance of an omitted point from a kept one, see {@link Curve#builder}; with 0 every point is
     *     kept
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    public EvaluationResult computeWithCurves(double step) {
        if (!(step >= 0)) {
            throw new IllegalArgumentException(SharedMessages.noCurveStep(step));
        }
        return compute(OptionalDouble.of(step));
    }

    /** @param step of the curves; empty: no curves */
    private EvaluationResult compute(OptionalDouble step) {
        notComputed.clear();
        EvaluationResult.Builder results = EvaluationResult.builder().warnings(batchWarnings);
        for (Member member : members) {
            FailedMetric failed = failures.get(member.name());
            if (failed == null) {
                addResult(member, step, results);
            } else {
                MetricResult leftOut = MetricResult.undefined(failed.failure().leftOut());
                results.metric(member.name(), leftOut, failed.updates());
            }
        }
        return results.build();
    }

    private void addResult(Member member, OptionalDouble step, EvaluationResult.Builder results) {
        AnomalibMetric<?> metric = member.metric();
        MetricResult result;
        long updates = 0;
        try {
            updates = metric.updateCount();
            result = Objects.requireNonNull(metric.result(), "its result is null");
        } catch (Throwable thrown) {
            result = MetricResult.undefined(Messages.notComputed(notComputed(member, thrown)));
        }
        if (result.isDefined() && step.isPresent()) {
            try {
                metric.curve(step.getAsDouble()).ifPresent(curve -> results.curve(member.name(), curve));
            } catch (Throwable thrown) {
                result = result.withWarning(Messages.noCurve(notComputed(member, thrown)));
            }
        }
        results.metric(member.name(), result, updates);
    }

    /** Returns the reason. */
    private String notComputed(Member member, Throwable thrown) {
        MetricFailure failure = member.failure(0, thrown);
        notComputed.add(failure);
        throwFirst(notComputed);
        return failure.reason();
    }

    /**
     * Exact counts of the scores that metrics rank, by the field of the scores; not of binned scores.
     *
     * @param limit the maximum number of thresholds with counts, 100 or more
     */
    public Map<String, ScoreCounts> scoreCounts(int limit) {
        Map<String, ScoreCounts> counts = new LinkedHashMap<>();
        states.states(ScoreState.class).forEach((fields, state) -> {
            Ranking ranking = state.ranking();
            // A metric may have ranked part of a batch that it rejected.
            boolean isWhole = members.stream()
                    .noneMatch(member -> failures.containsKey(member.name())
                            && member.fields().equals(fields));
            if (isWhole && fields.size() > 1 && ranking.total() > 0) {
                counts.putIfAbsent(fields.get(0).name(), ScoreSampling.of(ranking, limit));
            }
        });
        return counts;
    }

    /**
     * Resets all metrics.
     *
     * @throws ConfigurationException if a metric fails to reset, and must not be used any more; the others are reset
     */
    public void reset() {
        List<AnometryException> failed = new ArrayList<>();
        for (Member member : members) {
            try {
                member.run("reset()", member.metric()::reset);
            } catch (AnometryException refusal) {
                failed.add(refusal);
            }
        }
        share();
        batchWarnings = List.of();
        failures.clear();
        notComputed.clear();
        batches = 0;
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    MetricGroup copy() {
        List<Member> copies = new ArrayList<>();
        members.forEach(member -> copies.add(new Member(member.name(), member.call("copy()", AnomalibMetric::copy))));
        return new MetricGroup(copies, sharing, keepsGoing);
    }

    /** @throws ConfigurationException if {@code other} has other metrics, or there is one that cannot merge */
    void requireMergeable(MetricGroup other) {
        List<String> mine = members.stream().map(Member::name).toList();
        List<String> others = other.members.stream().map(Member::name).toList();
        if (!mine.equals(others)) {
            throw new ConfigurationException(Messages.evaluatorsDiffer(mine, others));
        }
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!member.canMerge()) {
                throw new ConfigurationException(Messages.evaluatorCannotMerge(member.name()));
            }
            if (!member.isAlike(other.members.get(i))) {
                throw new ConfigurationException(Messages.evaluatorMetricsDiffer(member.name()));
            }
        }
    }

    /**
     * A metric that failed on either side stays left out: its state is not over the same batches as those of the others.
     *
     * @throws AnometryException the first failure, if a metric fails to merge; all others are merged
     */
    void merge(MetricGroup other) {
        List<AnometryException> failed = new ArrayList<>();
        states.together(() -> {
            for (int i = 0; i < members.size(); i++) {
                merge(members.get(i), other.members.get(i), other, failed);
            }
        });
        addWarnings(other.batchWarnings);
        batches += other.batches;
        if (!failed.isEmpty() && !keepsGoing) {
            throw failed.get(0);
        }
    }

    private void merge(Member member, Member theirs, MetricGroup other, List<AnometryException> failed) {
        FailedMetric here = failures.get(member.name());
        FailedMetric there = other.failures.get(member.name());
        if (here != null) {
            failures.put(member.name(), there == null ? here.plus(theirs.updates()) : here.merge(there));
            return;
        }
        if (there != null) {
            failures.put(member.name(), there.plus(member.updates()));
            return;
        }
        long updates = member.updates() + theirs.updates();
        try {
            member.run("merge()", () -> member.metric().merge(theirs.metric()));
        } catch (AnometryException failure) {
            failed.add(failure);
            leaveOut(member, new MetricFailure(member.name(), 0, failure), updates);
        }
    }

    void write(StateOutput out) {
        out.number(members.size());
        for (Member member : members) {
            FailedMetric failed = failures.get(member.name());
            out.number(failed == null ? 0 : 1);
            if (failed == null) {
                member.run("write()", () -> member.metric().write(out));
            } else {
                failed.write(member, out);
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
        if (in.number() != members.size()) {
            throw new DataException(Messages.stateOfOtherEvaluator());
        }
        for (Member member : members) {
            boolean failed = in.version() >= WITH_FAILURES && in.number(1) == 1;
            if (failed) {
                failures.put(member.name(), FailedMetric.read(member, in));
            } else {
                member.run("read()", () -> member.metric().read(in));
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
