package io.github.anometry.core.internal.label;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.ranking.BinaryTargets;
import io.github.anometry.core.internal.ranking.RankableScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts of predicted against true labels, from which the measures of labels are computed. */
public final class LabelState implements SharedState<LabelState> {
    private final float threshold;
    private final Averaging averaging;
    private final boolean samplewise;
    private final @Nullable Double zeroDivision;
    private Confusion pooled = Confusion.EMPTY;
    private final List<Confusion> samples = new ArrayList<>();

    public LabelState(float threshold, Averaging averaging, @Nullable Double zeroDivision, boolean samplewise) {
        this.threshold = Ranges.threshold(threshold);
        this.averaging = averaging;
        this.zeroDivision = Ranges.numberOrNone("zero_division", zeroDivision);
        this.samplewise = samplewise;
    }

    /** Shared by metrics of equal settings. */
    public Shared<LabelState> shared() {
        return new Shared<>(this, threshold, averaging, String.valueOf(zeroDivision), samplewise);
    }

    public void add(Tensor prediction, Tensor target) {
        if (!prediction.hasShapeOf(target)) {
            throw new MetricInputException(
                    "target",
                    MetricMessages.shapesDiffer(target.shapeText(), prediction.shapeText()),
                    MetricMessages.giveEqualShapes());
        }
        byte[] truth = BinaryTargets.bytes("target", target);
        boolean[] predicted = predicted(prediction, threshold);
        int count = samplewise && prediction.rank() > 0 ? prediction.dimension(0) : 1;
        int length = truth.length / Math.max(1, count);
        for (int sample = 0; sample < count; sample++) {
            Confusion confusion = confusion(predicted, truth, sample * length, (sample + 1) * length);
            pooled = pooled.plus(confusion);
            if (samplewise) {
                samples.add(confusion);
            }
        }
    }

    /** Labels are kept; scores are anomalous at or above the threshold. */
    public static boolean[] predicted(Tensor prediction, float threshold) {
        if (prediction.dtype() == DType.BOOL) {
            return prediction.toBooleanArray();
        }
        RankableScores.requireNoNaN("prediction", prediction);
        float[] scores = prediction.toFloatArray();
        boolean[] predicted = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            predicted[i] = scores[i] >= threshold;
        }
        return predicted;
    }

    private static Confusion confusion(boolean[] predicted, byte[] truth, int from, int to) {
        long truePositives = 0;
        long falsePositives = 0;
        long falseNegatives = 0;
        long trueNegatives = 0;
        for (int i = from; i < to; i++) {
            if (truth[i] == 1) {
                truePositives += predicted[i] ? 1 : 0;
                falseNegatives += predicted[i] ? 0 : 1;
            } else if (truth[i] == 0) {
                falsePositives += predicted[i] ? 1 : 0;
                trueNegatives += predicted[i] ? 0 : 1;
            }
        }
        return new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    public MetricResult result(LabelMeasure measure) {
        return of(all -> samplewise ? meanOverSamples(measure) : averaged(measure, all));
    }

    /**
     * The measure over all elements, at least one; with a warning if the threshold is outside the range of the scores.
     */
    public MetricResult of(Function<Confusion, MetricResult> measure) {
        if (pooled.total() == 0) {
            return MetricResult.undefined(MetricMessages.noData());
        }
        return pooled.predictions().warned(measure.apply(pooled));
    }

    private MetricResult averaged(LabelMeasure measure, Confusion confusion) {
        return averaging.of(measure, confusion, zeroDivision);
    }

    /** Summed in ascending order, so the order of samples does not matter. */
    private MetricResult meanOverSamples(LabelMeasure measure) {
        double[] defined = samples.stream()
                .map(sample -> averaged(measure, sample))
                .filter(MetricResult::isDefined)
                .mapToDouble(MetricResult::asDouble)
                .toArray();
        if (defined.length == 0) {
            return MetricResult.undefined(Messages.noDefinedSample(samples.size()));
        }
        Arrays.sort(defined);
        double sum = 0;
        for (double value : defined) {
            sum += value;
        }
        return MetricResult.of(sum / defined.length)
                .withDetail("samples", defined.length)
                .withDetail("undefined_samples", samples.size() - defined.length);
    }

    @Override
    public void merge(LabelState other) {
        pooled = pooled.plus(other.pooled);
        samples.addAll(List.copyOf(other.samples));
    }

    @Override
    public void clear() {
        pooled = Confusion.EMPTY;
        samples.clear();
    }

    @Override
    public LabelState fresh() {
        return new LabelState(threshold, averaging, zeroDivision, samplewise);
    }

    @Override
    public void write(StateOutput out) {
        pooled.write(out);
        out.number(samples.size());
        samples.stream().sorted(Confusion.ORDER).forEach(sample -> sample.write(out));
    }

    @Override
    public void read(StateInput in) {
        pooled = Confusion.read(in);
        for (int left = in.count(); left > 0; left--) {
            samples.add(Confusion.read(in));
        }
    }
}
