package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.PathOrder;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Evaluates each group with its own evaluator. */
final class PartMetrics {
    private final Parts parts;
    private final List<AnomalibMetric<?>> metrics;
    /** The evaluator of each group; without the normal samples if these belong to all groups. */
    private final Map<String, Evaluator> groups = new TreeMap<>(PathOrder.NATURAL);

    private final Evaluator ofPart;
    private Evaluator normal;

    /** @throws ConfigurationException if no metric can measure groups */
    PartMetrics(Parts parts, List<AnomalibMetric<?>> metrics) {
        this.parts = parts;
        this.metrics = metrics;
        List<AnomalibMetric<?>> measuring =
                metrics.stream().filter(this::measures).toList();
        if (measuring.isEmpty()) {
            throw new ConfigurationException(
                    Messages.noMetricForParts(parts.field().name()));
        }
        this.ofPart = Metrics.evaluator(measuring);
        this.normal = ofPart.copy();
    }

    private boolean measures(AnomalibMetric<?> metric) {
        return !parts.againstNormal() || metric.mergeSupport() != MergeSupport.NONE;
    }

    void add(Batch batch) {
        Field<List<String>> field = parts.field();
        List<String> of = batch.find(field)
                .orElseThrow(() -> new ConfigurationException(Messages.noParts(
                        field.name(), batch.fields().stream().map(Field::name).toList())));
        for (int i = 0; i < batch.size(); i++) {
            Evaluator evaluator = parts.againstNormal() && isNormal(batch, i)
                    ? normal
                    : groups.computeIfAbsent(of.get(i), text -> ofPart.copy());
            evaluator.update(batch.sample(i));
        }
    }

    private boolean isNormal(Batch batch, int sample) {
        Tensor labels = batch.find(Field.GT_LABEL)
                .orElseThrow(() -> new ConfigurationException(
                        Messages.partsNeedLabels(parts.field().name())));
        return labels.getDouble(sample) == 0;
    }

    void merge(PartMetrics other) {
        other.groups.forEach((text, evaluator) ->
                groups.computeIfAbsent(text, of -> ofPart.copy()).merge(evaluator));
        normal.merge(other.normal);
    }

    void write(StateOutput out) {
        out.number(groups.size());
        groups.forEach((text, evaluator) -> {
            out.text(text);
            out.bytes(evaluator.toBytes());
        });
        out.bytes(normal.toBytes());
    }

    void read(StateInput in) {
        for (int left = in.count(); left > 0; left--) {
            groups.put(in.text(), ofPart.fromBytes(in.bytes()));
        }
        normal = ofPart.fromBytes(in.bytes());
    }

    Breakdown compute() {
        Map<String, EvaluationResult> results = new LinkedHashMap<>();
        groups.forEach((text, evaluator) -> results.put(text, complete(result(evaluator))));
        return new Breakdown(parts.field().name(), results);
    }

    private EvaluationResult result(Evaluator part) {
        if (!parts.againstNormal()) {
            return part.compute();
        }
        Evaluator together = part.copy();
        together.merge(part);
        together.merge(normal);
        return together.compute();
    }

    /** Inserts the metrics that cannot measure groups, in their original order. */
    private EvaluationResult complete(EvaluationResult measured) {
        EvaluationResult.Builder all = EvaluationResult.builder();
        for (AnomalibMetric<?> metric : metrics) {
            boolean has = measures(metric);
            all.metric(
                    metric.name(),
                    has ? measured.get(metric.name()) : MetricResult.undefined(Messages.partCannotMerge()),
                    measured.updateCounts().getOrDefault(metric.name(), 0L));
        }
        return all.build();
    }
}
