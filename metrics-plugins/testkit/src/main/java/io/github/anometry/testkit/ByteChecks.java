package io.github.anometry.testkit;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.Arrays;
import java.util.List;

/** Checks the bytes of a metric that can be serialised. */
record ByteChecks(Subject subject) {
    void run() {
        AnomalibMetric<?> metric = subject.fed(subject.batches());
        byte[] bytes;
        try {
            bytes = metric.toBytes();
        } catch (ConfigurationException notWritable) {
            if (Faults.isFault(notWritable)) {
                throw notWritable;
            }
            throw ClauseNotKeptException.notApplicable(String.valueOf(notWritable.getMessage()));
        }
        MetricResult expected = subject.expected();
        subject.requireSame(Clause.BYTES, Messages.afterWriting(), metric.result(), expected);
        comesBack(metric, bytes, expected);
        continuesWhenRestored();
        refusesOthers(bytes);
        if (metric.mergeSupport() == MergeSupport.EXACT) {
            areTheSameForAnyOrder(bytes);
        }
    }

    private void comesBack(AnomalibMetric<?> metric, byte[] bytes, MetricResult expected) {
        AnomalibMetric<?> read = metric.fromBytes(bytes);
        subject.requireSame(Clause.BYTES, Messages.readBack(), read.result(), expected);
        subject.require(
                Clause.BYTES,
                read.updateCount() == metric.updateCount(),
                Messages.countIs(Messages.readBack(), read.updateCount(), metric.updateCount()));
        subject.require(Clause.BYTES, Arrays.equals(read.toBytes(), bytes), Messages.writtenAgain());
    }

    /** Serialises halfway, reads it back, and feeds the rest. */
    private void continuesWhenRestored() {
        List<Part> parts = subject.batches();
        int middle = subject.random().nextInt(parts.size() + 1);
        AnomalibMetric<?> first = subject.fed(parts.subList(0, middle));
        AnomalibMetric<?> read = first.fromBytes(first.toBytes());
        parts.subList(middle, parts.size()).forEach(part -> read.update(part.batch()));
        subject.requireSame(Clause.BYTES, Messages.readAndFed(middle), read.result(), subject.expected());
    }

    private void refusesOthers(byte[] bytes) {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        try {
            subject.fresh().fromBytes(cut);
        } catch (DataException refused) {
            return;
        }
        throw subject.broken(Clause.BYTES, Messages.readsCutBytes());
    }

    private void areTheSameForAnyOrder(byte[] bytes) {
        List<Part> parts = Part.shuffled(subject.batches(), subject.random());
        subject.require(
                Clause.BYTES,
                Arrays.equals(subject.fed(parts).toBytes(), bytes),
                Messages.otherBytes(Messages.fedInOrder(Part.text(parts))));
        int middle = subject.random().nextInt(parts.size() + 1);
        AnomalibMetric<?> merged = subject.fed(parts.subList(0, middle));
        merged.merge(subject.fed(parts.subList(middle, parts.size())));
        subject.require(
                Clause.BYTES,
                Arrays.equals(merged.toBytes(), bytes),
                Messages.otherBytes(Messages.merged("(" + Part.text(parts.subList(0, middle)) + " + "
                        + Part.text(parts.subList(middle, parts.size())) + ")")));
    }
}
