package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertClose;
import static io.github.anometry.core.testing.Results.assertMatches;
import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.NaiveLabels;
import io.github.anometry.core.testing.NaiveLabels.Measure;
import io.github.anometry.core.testing.NaiveLabels.Setting;
import io.github.anometry.core.testing.ScoreSet;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The measures of labels are what counting decisions gives, on 1,000 random sets each. */
class LabelMetricsTest {
    private static final int SETS = 1000;
    private static final List<Average> AVERAGES = List.of(Average.BINARY, Average.MICRO, Average.MACRO);

    private static Setting randomSetting(Random random) {
        double[] betas = {1, 2, 0.5, 0.7, 1e-3, 1e6};
        float[] thresholds = {0.5f, 0, -1, 1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 1e-30f};
        Double[] zeroDivisions = {null, null, 0.0, 1.0, 0.25};
        return new Setting(
                betas[random.nextInt(betas.length)],
                thresholds[random.nextInt(thresholds.length)],
                AVERAGES.get(random.nextInt(AVERAGES.size())),
                zeroDivisions[random.nextInt(zeroDivisions.length)]);
    }

    private static MetricResult result(
            Measure measure, Setting setting, boolean samplewise, Tensor prediction, Tensor target) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("threshold", setting.threshold());
        parameters.put("samplewise", samplewise);
        if (measure.hasAverage()) {
            parameters.put("average", setting.average());
        }
        if (measure == Measure.FBETA) {
            parameters.put("beta", setting.beta());
        }
        if (setting.zeroDivision() != null) {
            parameters.put("zero_division", setting.zeroDivision());
        }
        return result(measure.metric(), parameters, prediction, target);
    }

    private static MetricResult result(
            String metric, Map<String, Object> parameters, Tensor prediction, Tensor target) {
        AnomalibMetric<?> subject = new Subject(metric, parameters).create();
        subject.update(Subject.batch(prediction, target));
        return subject.result();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatItsCountsGive(Measure measure) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Setting setting = randomSetting(new Random(seed));
            MetricResult result = result(measure, setting, false, set.scores(), set.targets());
            // Without any data there is nothing to divide; zero_division is for data without a positive.
            OptionalDouble expected =
                    set.size() == 0 ? OptionalDouble.empty() : NaiveLabels.of(measure, setting, set, 0, set.size());
            assertMatches(result, expected, "seed " + seed + ", " + setting + ": " + set);
        }
    }

    @ParameterizedTest
    @EnumSource
    void samplewiseIsTheMeanOverTheSamplesThatDefineIt(Measure measure) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet all = ScoreSet.random(seed);
            Random random = new Random(seed);
            Setting setting = randomSetting(random);
            int length = 1 + random.nextInt(7);
            int samples = all.size() / length;
            float[] scores = new float[samples * length];
            boolean[] targets = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = all.score(i);
                targets[i] = all.target(i);
            }
            ScoreSet set = new ScoreSet(scores, targets);
            MetricResult result = result(
                    measure, setting, true, Tensor.of(scores, samples, length), Tensor.of(targets, samples, length));

            List<Double> defined = new ArrayList<>();
            for (int sample = 0; sample < samples; sample++) {
                NaiveLabels.of(measure, setting, set, sample * length, (sample + 1) * length)
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

    @Test
    void theConfusionMatrixHasTheCounts() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            float threshold = randomSetting(new Random(seed)).threshold();
            MetricResult result =
                    result("ConfusionMatrix", Map.of("threshold", threshold), set.scores(), set.targets());
            if (set.size() == 0) {
                assertThat(result.undefinedReason()).contains("there is no data");
                continue;
            }
            double truePositives = set.countFrom(threshold, true);
            double falsePositives = set.countFrom(threshold, false);
            assertThat(result.details())
                    .as("seed %s, threshold %s: %s", seed, threshold, set)
                    .containsExactly(
                            Map.entry("true_negatives", set.normal() - falsePositives),
                            Map.entry("false_positives", falsePositives),
                            Map.entry("false_negatives", set.anomalous() - truePositives),
                            Map.entry("true_positives", truePositives));
            assertThat(result.isScalar()).isFalse();
        }
    }

    @Test
    void namesForTheSameMeasureGiveTheSameBits() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Setting drawn = randomSetting(new Random(seed));
            Setting setting = new Setting(1, drawn.threshold(), drawn.average(), drawn.zeroDivision());
            String description = "seed " + seed + ", " + setting + ": " + set;
            MetricResult f1 = result(Measure.F1, setting, false, set.scores(), set.targets());
            assertSameBits(result(Measure.DICE, setting, false, set.scores(), set.targets()), f1, description);
            assertSameBits(result(Measure.FBETA, setting, false, set.scores(), set.targets()), f1, description);

            Setting macro = new Setting(1, drawn.threshold(), Average.MACRO, drawn.zeroDivision());
            MetricResult balanced = result(Measure.BALANCED_ACCURACY, macro, false, set.scores(), set.targets());
            MetricResult macroAccuracy = result(Measure.ACCURACY, macro, false, set.scores(), set.targets());
            // Their reasons have words of their own.
            assertThat(balanced.asDouble()).as(description).isEqualTo(Double.valueOf(macroAccuracy.asDouble()));
        }
    }

    @Test
    void fAtTheBestThresholdIsTheBestF() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            double beta = randomSetting(new Random(seed)).beta();
            MetricResult best = result("F1Max", Map.of("beta", beta), set.scores(), set.targets());
            if (best.isDefined()) {
                MetricResult there = result(
                        "FBeta",
                        Map.of("beta", beta, "threshold", best.detail("threshold")),
                        set.scores(),
                        set.targets());
                assertThat(there.asDouble())
                        .as("seed %s, beta %s: %s", seed, beta, set)
                        .isEqualTo(best.asDouble());
            }
        }
    }

    /** Of 3 anomalous elements that were found, 1 false alarm, 2 that were missed and 4 that were rightly left alone. */
    @ParameterizedTest
    @CsvSource({
        "F1Score, binary, 2 / 3, 0.6666666666666666",
        "Dice, binary, 2 / 3, 0.6666666666666666",
        "IoU, binary, 3 / 6, 0.5",
        "IoU, micro, 7 / 13, 0.5384615384615384",
        "IoU, macro, (3 / 6 + 4 / 7) / 2, 0.5357142857142857",
        "Specificity, binary, 4 / 5, 0.8",
        "Specificity, micro, 7 / 10, 0.7",
        "Specificity, macro, (4 / 5 + 3 / 5) / 2, 0.7",
        "FBeta, binary, 5 * 3 / (5 * 3 + 1 + 4 * 2), 0.625",
        "FBeta, micro, 5 * 7 / (5 * 7 + 3 + 4 * 3), 0.7",
        "FBeta, macro, (15 / 24 + 20 / 26) / 2, 0.6971153846153846",
        "MCC, '', (3 * 4 - 1 * 2) / sqrt(4 * 5 * 5 * 6), 0.4082482904638631",
        "BalancedAccuracy, '', (3 / 5 + 4 / 5) / 2, 0.7",
    })
    void tenElementsByHand(String metric, String average, String sum, double expected) {
        boolean[] predicted = {true, true, true, true, false, false, false, false, false, false};
        boolean[] truth = {true, true, true, false, true, true, false, false, false, false};
        Map<String, Object> parameters = new HashMap<>();
        if (!average.isEmpty()) {
            parameters.put("average", average);
        }
        if (metric.equals("FBeta")) {
            parameters.put("beta", 2);
        }
        MetricResult result = result(metric, parameters, Tensor.of(predicted), Tensor.of(truth));
        assertClose(result.asDouble(), expected, sum);
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreTakenAsTheyAreWhateverTheThreshold(Measure measure) {
        boolean[] predicted = {false, false, true, true, true};
        boolean[] truth = {false, true, false, true, true};
        Setting setting = new Setting(3, 7, Average.BINARY, null);
        double expected = switch (measure) {
            case ACCURACY -> 3 / 5.0;
            case SPECIFICITY, IOU -> 1 / 2.0;
            case MATTHEWS -> 1 / 6.0;
            case BALANCED_ACCURACY -> 7 / 12.0;
            default -> 2 / 3.0;
        };
        MetricResult result = result(measure, setting, false, Tensor.of(predicted), Tensor.of(truth));
        assertClose(result.asDouble(), expected, measure.name());
    }
}
