package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertClose;
import static io.github.anometry.core.testing.Results.assertMatches;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.NaiveLabels;
import io.github.anometry.core.testing.NaiveLabels.Measure;
import io.github.anometry.core.testing.ScoreSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F1, accuracy, precision and recall are what counting decisions gives, on 1,000 random sets each. */
class LabelMetricsTest {
    private static final int SETS = 1000;
    private static final List<Average> AVERAGES = List.of(Average.BINARY, Average.MICRO, Average.MACRO);

    /** How a metric is set up for one random set. */
    private record Setting(
            float threshold, Average average, @Nullable Double zeroDivision) {
        static Setting random(Random random) {
            float[] thresholds = {0.5f, 0, -1, 1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 1e-30f};
            Double[] zeroDivisions = {null, null, 0.0, 1.0, 0.25};
            return new Setting(
                    thresholds[random.nextInt(thresholds.length)],
                    AVERAGES.get(random.nextInt(AVERAGES.size())),
                    zeroDivisions[random.nextInt(zeroDivisions.length)]);
        }

        MetricResult result(Measure measure, boolean samplewise, Tensor prediction, Tensor target) {
            return switch (measure) {
                case F1 -> {
                    ThresholdedF1 metric = new ThresholdedF1(threshold, average, zeroDivision, samplewise);
                    metric.update(prediction, target);
                    yield metric.compute();
                }
                case ACCURACY -> {
                    ThresholdedAccuracy metric = new ThresholdedAccuracy(threshold, average, zeroDivision, samplewise);
                    metric.update(prediction, target);
                    yield metric.compute();
                }
                case PRECISION -> {
                    ThresholdedPrecision metric =
                            new ThresholdedPrecision(threshold, average, zeroDivision, samplewise);
                    metric.update(prediction, target);
                    yield metric.compute();
                }
                case RECALL -> {
                    ThresholdedRecall metric = new ThresholdedRecall(threshold, average, zeroDivision, samplewise);
                    metric.update(prediction, target);
                    yield metric.compute();
                }
            };
        }

        OptionalDouble naive(Measure measure, ScoreSet set, int from, int to) {
            return NaiveLabels.of(measure, average, zeroDivision, threshold, set, from, to);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheRatioOfItsCounts(Measure measure) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Setting setting = Setting.random(new Random(seed));
            MetricResult result = setting.result(measure, false, set.scores(), set.targets());
            // Without any data there is nothing to divide; zero_division is for data without a positive.
            OptionalDouble expected =
                    set.size() == 0 ? OptionalDouble.empty() : setting.naive(measure, set, 0, set.size());
            assertMatches(result, expected, "seed " + seed + ", " + setting + ": " + set);
        }
    }

    @ParameterizedTest
    @EnumSource
    void samplewiseIsTheMeanOverTheSamplesThatDefineIt(Measure measure) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet all = ScoreSet.random(seed);
            Random random = new Random(seed);
            Setting setting = Setting.random(random);
            int length = 1 + random.nextInt(7);
            int samples = all.size() / length;
            float[] scores = new float[samples * length];
            boolean[] targets = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = all.score(i);
                targets[i] = all.target(i);
            }
            ScoreSet set = new ScoreSet(scores, targets);
            MetricResult result = setting.result(
                    measure, true, Tensor.of(scores, samples, length), Tensor.of(targets, samples, length));

            List<Double> defined = new ArrayList<>();
            for (int sample = 0; sample < samples; sample++) {
                setting.naive(measure, set, sample * length, (sample + 1) * length)
                        .ifPresent(defined::add);
            }
            String description = "seed " + seed + ", " + setting + ", " + samples + " samples of " + length;
            OptionalDouble mean =
                    defined.stream().mapToDouble(Double::doubleValue).average();
            assertMatches(result, mean, description);
            if (mean.isPresent()) {
                assertThat(result.detail("samples")).as(description).isEqualTo(defined.size());
                assertThat(result.detail("undefined_samples")).as(description).isEqualTo(samples - defined.size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreTakenAsTheyAreWhateverTheThreshold(Measure measure) {
        boolean[] predicted = {false, false, true, true, true};
        boolean[] truth = {false, true, false, true, true};
        Setting setting = new Setting(7, Average.BINARY, null);
        double expected = measure == Measure.ACCURACY ? 3 / 5.0 : 2 / 3.0;
        MetricResult result = setting.result(measure, false, Tensor.of(predicted), Tensor.of(truth));
        assertClose(result.asDouble(), expected, measure.name());
    }
}
