package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks how a metric treats the batches it is given. */
final class InputChecks {
    private static final Field<Tensor> UNRELATED = Field.tensor("unrelated_to_any_metric");

    private InputChecks() {}

    static void meetsAbsentFields(Subject subject) {
        if (subject.fields().isEmpty()) {
            throw ClauseNotKeptException.notApplicable(Messages.readsNoFields(subject.name()));
        }
        MetricResult expected = subject.expected();
        AnomalibMetric<?> metric = subject.fed(subject.batches());
        Batch without =
                Batch.builder().put(UNRELATED, Tensor.of(new float[] {1})).build();
        boolean refused = refuses(metric, without);
        subject.require(Clause.ABSENT_FIELDS, refused == metric.strict(), Messages.absentFields(metric.strict()));
        subject.require(
                Clause.ABSENT_FIELDS,
                metric.updateCount() == subject.batches().size(),
                Messages.countIs(
                        Messages.afterAbsentFields(),
                        metric.updateCount(),
                        subject.batches().size()));
        subject.requireSame(Clause.ABSENT_FIELDS, Messages.afterAbsentFields(), metric.result(), expected);
    }

    private static boolean refuses(AnomalibMetric<?> metric, Batch batch) {
        try {
            metric.update(batch);
            return false;
        } catch (DataException refusal) {
            return true;
        }
    }

    static void leavesInputs(Subject subject) {
        List<OwnedBatch> owned = new ArrayList<>();
        AnomalibMetric<?> metric = subject.fresh();
        for (Part part : subject.batches()) {
            OwnedBatch batch = OwnedBatch.copyOf(part.batch());
            owned.add(batch);
            metric.update(batch.batch());
            metric.result();
        }
        metric.reset();
        for (int i = 0; i < owned.size(); i++) {
            Part part = subject.batches().get(i);
            Optional<Field<?>> changed = owned.get(i).changedFrom(part.batch());
            if (changed.isPresent()) {
                throw subject.broken(
                        Clause.INPUTS_UNCHANGED,
                        Messages.inputChanged(changed.get().name(), part.label()));
            }
        }
    }

    static void keepsNoInputs(Subject subject) {
        MetricResult expected = subject.expected();
        AnomalibMetric<?> metric = subject.fresh();
        for (Part part : subject.batches()) {
            OwnedBatch batch = OwnedBatch.copyOf(part.batch());
            metric.update(batch.batch());
            batch.overwrite();
        }
        subject.requireSame(Clause.INPUTS_NOT_KEPT, Messages.inputKept(), metric.result(), expected);
    }
}
