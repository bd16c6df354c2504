package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.List;

/** Checks a metric's state. */
final class StateChecks {
    private StateChecks() {}

    static void startsEmpty(Subject subject) {
        AnomalibMetric<?> fresh = subject.fresh();
        subject.require(
                Clause.EMPTY,
                fresh.updateCount() == 0,
                Messages.countIs(Messages.beforeAnyBatch(), fresh.updateCount(), 0));
        MetricResult result = fresh.result();
        subject.require(
                Clause.EMPTY,
                fresh.fields().isEmpty() || !result.isDefined(),
                Messages.definedOfNothing(Results.text(result)));
    }

    static void computesWithoutChange(Subject subject) {
        MetricResult expected = subject.expected();
        AnomalibMetric<?> metric = subject.fresh();
        for (Part part : subject.batches()) {
            metric.result();
            metric.update(part.batch());
            MetricResult once = metric.result();
            subject.requireSame(Clause.COMPUTE, Messages.readAgain(part.label()), metric.result(), once);
        }
        subject.requireSame(Clause.COMPUTE, Messages.readBetween(), metric.result(), expected);
        metric.compute();
        subject.requireSame(Clause.COMPUTE, Messages.computedAgain(), metric.result(), expected);
    }

    static void countsUpdates(Subject subject) {
        AnomalibMetric<?> metric = subject.fresh();
        long expected = 0;
        for (Part part : subject.batches()) {
            metric.update(part.batch());
            expected++;
            requireCount(subject, Clause.UPDATE_COUNT, Messages.afterBatches(expected), metric, expected);
        }
    }

    static void resets(Subject subject) {
        MetricResult empty = subject.fresh().result();
        MetricResult expected = subject.expected();
        AnomalibMetric<?> metric = subject.fed(subject.batches());
        metric.result();
        metric.reset();
        requireCount(subject, Clause.RESET, Messages.afterReset(), metric, 0);
        subject.requireSame(Clause.RESET, Messages.afterReset(), metric.result(), empty);
        subject.batches().forEach(part -> metric.update(part.batch()));
        subject.requireSame(Clause.RESET, Messages.fedAfterReset(), metric.result(), expected);
        requireCount(
                subject,
                Clause.RESET,
                Messages.fedAfterReset(),
                metric,
                subject.batches().size());
    }

    static void copies(Subject subject) {
        MetricResult empty = subject.fresh().result();
        MetricResult expected = subject.expected();
        AnomalibMetric<?> original = subject.fed(subject.batches());
        AnomalibMetric<?> copy = original.copy();
        requireSameSettings(subject, original, copy);
        requireCount(subject, Clause.COPY, Messages.copyOfFed(), copy, 0);
        subject.requireSame(Clause.COPY, Messages.copyOfFed(), copy.result(), empty);
        copy.update(subject.batches().get(0).batch());
        copy.result();
        subject.requireSame(Clause.COPY, Messages.originalAfterCopyWasFed(), original.result(), expected);
        copy.reset();
        subject.requireSame(Clause.COPY, Messages.originalAfterCopyWasReset(), original.result(), expected);
        subject.batches().forEach(part -> copy.update(part.batch()));
        original.reset();
        subject.requireSame(Clause.COPY, Messages.copyAfterOriginalWasReset(), copy.result(), expected);
    }

    private static void requireSameSettings(Subject subject, AnomalibMetric<?> original, AnomalibMetric<?> copy) {
        requireEqual(subject, "name", original.name(), copy.name());
        requireEqual(subject, "fields", original.fields(), copy.fields());
        requireEqual(subject, "parameters", original.parameters(), copy.parameters());
        requireEqual(subject, "strict", original.strict(), copy.strict());
        requireEqual(subject, "mergeSupport", original.mergeSupport(), copy.mergeSupport());
    }

    private static void requireEqual(Subject subject, String setting, Object original, Object copy) {
        subject.require(
                Clause.COPY,
                original.equals(copy),
                Messages.copyDiffers(setting, original.toString(), String.valueOf(copy)));
    }

    static void forwards(Subject subject) {
        AnomalibMetric<?> metric = subject.fresh();
        AnomalibMetric<?> updated = subject.fresh();
        for (Part part : subject.batches()) {
            Batch batch = part.batch();
            MetricResult alone = MetricResult.from(metric.forward(batch));
            AnomalibMetric<?> ofBatch = subject.fed(List.of(part));
            subject.requireSame(
                    Clause.FORWARD, Messages.forwarded(part.label()), alone, MetricResult.from(ofBatch.compute()));
            updated.update(batch);
            subject.requireSame(Clause.FORWARD, Messages.afterForward(part.label()), metric.result(), updated.result());
            requireCount(subject, Clause.FORWARD, Messages.afterForward(part.label()), metric, updated.updateCount());
        }
    }

    private static void requireCount(
            Subject subject, Clause clause, String what, AnomalibMetric<?> metric, long expected) {
        subject.require(
                clause, metric.updateCount() == expected, Messages.countIs(what, metric.updateCount(), expected));
    }
}
