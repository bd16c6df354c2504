package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.internal.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a metric against the contract of {@link AnomalibMetric}: see {@link Clause}.
 *
 * <pre>{@code
 * List<Finding> findings = MetricContract.of(metric).check(batches, seed);
 * List<Finding> findings = MetricContract.of(metric).checkGenerated(10);
 * }</pre>
 *
 * Splits, orders and merge trees are drawn by seed: the same seed repeats the same checks. The metric itself is only
 * copied.
 */
public final class MetricContract {
    private final AnomalibMetric<?> metric;
    private final double mergeBound;

    private MetricContract(AnomalibMetric<?> metric, double mergeBound) {
        this.metric = metric;
        this.mergeBound = mergeBound;
    }

    /** @param metric copied for the checks; its state does not matter */
    public static MetricContract of(AnomalibMetric<?> metric) {
        return new MetricContract(metric, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, with the error bound that the metric documents for an approximate merge: the greatest difference of its
     * value from that of a single metric over all the data. Without a bound, a merge that gives a value is reported as
     * {@link Finding.Outcome#NOT_CHECKED}.
     */
    public MetricContract withMergeBound(double bound) {
        return new MetricContract(metric, bound);
    }

    /** A finding for each clause, in order. */
    public List<Finding> check(List<? extends Batch> batches, long seed) {
        List<Finding> findings = new ArrayList<>();
        Finding taken = Subject.of(metric, batches, seed).take();
        for (Clause clause : Clause.values()) {
            if (clause == taken.clause()) {
                findings.add(taken);
            } else if (taken.isBroken()) {
                findings.add(new Finding(clause, Finding.Outcome.NOT_CHECKED, Messages.batchesRefused()));
            } else {
                findings.add(check(clause, Subject.of(metric, batches, seed)));
            }
        }
        return findings;
    }

    /**
     * A finding for each clause, in order, over {@link GeneratedBatches} of {@code seeds} seeds; for a violated clause,
     * the first that shows it. A metric that accepts no generated batch is not checked.
     */
    public List<Finding> checkGenerated(int seeds) {
        Map<Clause, Finding> findings = new EnumMap<>(Clause.class);
        for (long seed = 1; seed <= seeds; seed++) {
            List<Batch> batches;
            try {
                batches = GeneratedBatches.of(metric, seed);
            } catch (DataException noneFits) {
                return noneChecked(String.valueOf(noneFits.getMessage()));
            } catch (Throwable thrown) {
                return noneTaken(thrown, seed);
            }
            for (Finding finding : check(batches, seed)) {
                findings.merge(finding.clause(), finding, (first, next) -> first.isBroken() ? first : next);
            }
        }
        return List.copyOf(findings.values());
    }

    /** For a metric that fails to name its fields, or to be copied. */
    private List<Finding> noneTaken(Throwable thrown, long seed) {
        String name = Faults.nameOf(metric);
        String how = Messages.threw(Faults.describe(thrown, name));
        String message = Messages.broken(name, Clause.BATCHES.promise(), how, seed);
        return noneChecked(Messages.batchesRefused()).stream()
                .map(finding -> finding.clause() == Clause.BATCHES
                        ? new Finding(Clause.BATCHES, Finding.Outcome.BROKEN, message)
                        : finding)
                .toList();
    }

    private static List<Finding> noneChecked(String reason) {
        List<Finding> findings = new ArrayList<>();
        for (Clause clause : Clause.values()) {
            findings.add(new Finding(clause, Finding.Outcome.NOT_CHECKED, reason));
        }
        return findings;
    }

    private Finding check(Clause clause, Subject subject) {
        return subject.judge(clause, () -> {
            switch (clause) {
                case BATCHES -> {}
                case EMPTY -> StateChecks.startsEmpty(subject);
                case COMPUTE -> StateChecks.computesWithoutChange(subject);
                case UPDATE_COUNT -> StateChecks.countsUpdates(subject);
                case RESET -> StateChecks.resets(subject);
                case COPY -> StateChecks.copies(subject);
                case FORWARD -> StateChecks.forwards(subject);
                case ABSENT_FIELDS -> InputChecks.meetsAbsentFields(subject);
                case INPUTS_UNCHANGED -> InputChecks.leavesInputs(subject);
                case INPUTS_NOT_KEPT -> InputChecks.keepsNoInputs(subject);
                case MERGE -> new MergeChecks(subject, mergeBound).run();
                case BYTES -> new ByteChecks(subject).run();
            }
        });
    }
}
