package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.List;
import java.util.Random;

/** The metric that is checked, with the batches and the randomness it is checked with. */
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

    /** The batches, whole, in the order in which they were given. */
    List<Part> batches() {
        return batches;
    }

    Random random() {
        return random;
    }

    /** A metric that has seen nothing. */
    AnomalibMetric<?> fresh() {
        return metric.copy();
    }

    /** A metric that has seen these. */
    AnomalibMetric<?> fed(List<Part> parts) {
        AnomalibMetric<?> fed = fresh();
        parts.forEach(part -> fed.update(part.batch()));
        return fed;
    }

    /** What all batches come to. */
    MetricResult expected() {
        return fed(batches).result();
    }

    /** Whether the batches can be measured. */
    Finding take() {
        return judge(Clause.BATCHES, this::expected);
    }

    /** Runs a check; whatever a metric throws is its own fault. */
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

    /** The clause is broken: {@code how} says what was done and what came of it. */
    ClauseNotKeptException broken(Clause clause, String how) {
        return ClauseNotKeptException.broken(Messages.broken(name(), clause.promise(), how, seed));
    }

    /** @throws ClauseNotKeptException unless the two are the same to the last bit */
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
