package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.result.EvaluationResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The state of a test: the metrics' states, the image records, and the metrics of groups. For evaluation in several processes:
 * measurements of parts of the data are written as bytes, read again and {@linkplain #merge merged}.
 *
 * <p>The result is the same for any split and order if {@link Field#SAMPLE_ID} or {@code image_path} identifies each image.
 * Not thread-safe.
 */
public final class Measurement {
    private final List<AnomalibMetric<?>> metrics;
    private final MeasurementSettings settings;
    private final DataDigest digest = new DataDigest();
    private final ClampedScores clamped = new ClampedScores();
    private final ImageRecords images;
    private final List<PartMetrics> parts;
    private Evaluator evaluator;

    Measurement(List<AnomalibMetric<?>> metrics, MeasurementSettings settings) {
        this.metrics = List.copyOf(metrics);
        this.settings = settings;
        this.evaluator = Metrics.evaluator(metrics);
        this.images = new ImageRecords(metrics, settings.parts());
        this.parts = settings.parts().stream()
                .map(part -> new PartMetrics(part, metrics))
                .toList();
    }

    /**
     * Adds a batch. A metric that rejects it is left out from then on; its result is undefined with the reason.
     *
     * @throws ConfigurationException if the batch lacks the field that results are broken down by
     */
    public void update(Batch batch) {
        group().update(batch);
        gather(batch);
    }

    /** The metrics over all data. */
    MetricGroup group() {
        return evaluator.test();
    }

    /** Adds a batch to everything but the metrics over all data. */
    void gather(Batch batch) {
        List<String> ids = ids(batch);
        digest.add(batch, ids);
        clamped.add(batch);
        if (settings.images()) {
            images.add(batch, ids);
        }
        parts.forEach(part -> part.add(batch));
    }

    private static List<String> ids(Batch batch) {
        Optional<List<String>> ids = batch.find(Field.SAMPLE_ID)
                .or(() -> batch.find(Field.IMAGE_PATH))
                .or(() -> batch.find(Field.VIDEO_PATH));
        return ids.orElseGet(() -> Collections.nCopies(batch.size(), ""));
    }

    /** The result of all batches so far. */
    public EvaluationResult compute() {
        EvaluationResult measured = settings.compute(group());
        return complete(
                        measured.toBuilder(),
                        () -> Metrics.sampleValues(group().metrics(), measured, (metric, failed) -> {
                            throw failed;
                        }))
                .build();
    }

    /**
     * Adds everything but the metrics over all data to a result.
     *
     * @param values the values of single samples, by the metric's name; requested only if images are recorded
     */
    EvaluationResult.Builder complete(EvaluationResult.Builder measured, Supplier<Map<String, SampleValues>> values) {
        measured.data(digest.summary());
        measured.warnings(clamped.warnings());
        if (settings.images()) {
            measured.images(images.records(values.get()));
        }
        if (settings.scoreCounts() > 0) {
            group().scoreCounts(settings.scoreCounts()).forEach(measured::scoreCounts);
        }
        parts.forEach(part -> measured.breakdown(part.compute()));
        return measured;
    }

    /** A new measurement with the same settings. */
    public Measurement copy() {
        return new Measurement(metrics, settings);
    }

    /**
     * Merges the state of {@code other}, a copy of this measurement.
     *
     * @throws ConfigurationException if it has other metrics, or one that cannot merge
     */
    public void merge(Measurement other) {
        evaluator.merge(other.evaluator);
        digest.merge(other.digest);
        clamped.merge(other.clamped);
        images.merge(other.images);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).merge(other.parts.get(i));
        }
    }

    /**
     * The state in the format of {@link StateOutput}: the same bytes for the same data.
     *
     * @throws ConfigurationException if there is a metric that cannot be written
     */
    public byte[] toBytes() {
        return StateOutput.bytes(out -> {
            out.bytes(evaluator.toBytes());
            digest.write(out);
            clamped.write(out);
            images.write(out);
            parts.forEach(part -> part.write(out));
        });
    }

    /**
     * A copy with the state that {@link #toBytes} wrote for a measurement of the same metrics and settings.
     *
     * @throws DataException if the bytes are something else
     */
    public Measurement fromBytes(byte[] bytes) {
        Measurement copy = copy();
        StateInput.read(bytes, in -> {
            copy.evaluator = copy.evaluator.fromBytes(in.bytes());
            copy.digest.read(in);
            copy.clamped.read(in);
            copy.images.read(in);
            copy.parts.forEach(part -> part.read(in));
        });
        return copy;
    }
}
