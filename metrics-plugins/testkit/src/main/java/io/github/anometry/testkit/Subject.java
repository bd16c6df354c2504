package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.List;
import java.util.Random;

/** The metric to check, with the batches and the randomness for the checks. */
final class Subject {
    private final String name;
    private final AnomalibMetric<?> metric;
    private final List<Part> batches;
    private final long seed;
    private final Random random;

    private Subject(AnomalibMetric<?> metric, List<Part> batches, long seed) {
        this.name = Faults.nameOf(metric);
        this.metric = metric;
        this.batches = batches;
        this.seed = seed;
        this.random = new Random(seed);
    }

    static Subject of(AnomalibMetric<?> metric, List<? extends Batch> batches, long seed) {
        return new Subject(metric, Part.whole(batches), seed);
    }

    String name() {
        return name;
    }

    List<Field<?>> fields() {
        return metric.fields();
    }

    /** The batches, whole, in the given order. */
    List<Part> batches() {
        return batches;
    }

    Random random() {
        return random;
    }

    /** A copy without any data. */
    AnomalibMetric<?> fresh() {
        return metric.copy();
    }

    /** A copy that has seen these batches. */
    AnomalibMetric<?> fed(List<Part> parts) {
        AnomalibMetric<?> fed = fresh();
        parts.forEach(part -> fed.update(part.batch()));
        return fed;
    }

    /** The result over all batches. */
    MetricResult expected() {
        return fed(batches).result();
    }

    /** Whether the metric accepts the batches. */
    Finding take() {
        return judge(Clause.BATCHES, this::expected);
    }

    /** Runs a check; anything that a metric throws is a fault of the metric. */
    Finding judge(Clause clause, Runnable check) {
        try {
            check.run();
            return Finding.kept(clause);
        } catch (ClauseNotKeptException notKept) {
            return notKept.of(clause);
        } catch (Throwable thrown) {
            return new Finding(
                    clause,
                    Finding.Outcome.BROKEN,
                    Messages.broken(name(), clause.promise(), Messages.threw(Faults.describe(thrown, name())), seed));
        }
    }

    /** The clause is violated: {@code how} says what was done, and the result. */
    ClauseNotKeptException broken(Clause clause, String how) {
        return ClauseNotKeptException.broken(Messages.broken(name(), clause.promise(), how, seed));
    }

    /** @throws ClauseNotKeptException unless the two are bit-identical */
    void requireSame(Clause clause, String what, MetricResult found, MetricResult expected) {
        if (!found.equals(expected)) {
            throw broken(clause, Messages.differs(what, Results.text(found), Results.text(expected)));
        }
    }

    /** @throws ClauseNotKeptException unless the condition holds */
    void require(Clause clause, boolean condition, String how) {
        if (!condition) {
            throw broken(clause, how);
        }
    }
}
