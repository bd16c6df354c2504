package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.RegisteredMetric;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metrics that are made by hand without arguments have the defaults of configurations. */
class DefaultsTest {
    private record ByHand(String name, StatefulMetric<?, ?> metric) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<ByHand> metrics() {
        return List.of(
                new ByHand("AUROC", new RocArea()),
                new ByHand("F1Max", new BestF1()),
                new ByHand("AveragePrecision", new StepwisePrecision()),
                new ByHand("ROC", new RocCurve()),
                new ByHand("BinaryPrecisionRecallCurve", new PrecisionRecallCurve()),
                new ByHand("PIMO", new ImageOverlapCurves()),
                new ByHand("AUPIMO", new ImageOverlapArea()),
                new ByHand("Accuracy", new ThresholdedAccuracy()),
                new ByHand("BalancedAccuracy", new ThresholdedBalancedAccuracy()),
                new ByHand("Dice", new ThresholdedDice()),
                new ByHand("F1Score", new ThresholdedF1()),
                new ByHand("FBeta", new ThresholdedFBeta()),
                new ByHand("IoU", new ThresholdedJaccard()),
                new ByHand("MCC", new ThresholdedMatthews()),
                new ByHand("Precision", new ThresholdedPrecision()),
                new ByHand("Recall", new ThresholdedRecall()),
                new ByHand("Specificity", new ThresholdedSpecificity()));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void areThoseOfConfigurations(ByHand byHand) throws ReflectiveOperationException {
        List<ParameterDescriptor> parameters = MetricRegistry.load().metrics().stream()
                .filter(metric -> metric.names().contains(byHand.name()))
                .map(RegisteredMetric::descriptor)
                .findFirst()
                .orElseThrow()
                .parameters();
        Constructor<?> full = Arrays.stream(byHand.metric().getClass().getConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        assertThat(parameters).hasSize(full.getParameterCount());
        Object[] defaults = new Object[parameters.size()];
        for (int i = 0; i < defaults.length; i++) {
            defaults[i] = value(parameters.get(i).defaultValue().orElseThrow(), full.getParameterTypes()[i]);
        }
        assertThat(byHand.metric())
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(full.newInstance(defaults));
    }

    @SuppressWarnings("NullAway") // none is null
    private static Object value(String text, Class<?> type) {
        if (text.equals("none")) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        if (type == float[].class && text.equals("[]")) {
            return new float[0];
        }
        if (type == double[].class) {
            return Arrays.stream(text.substring(1, text.length() - 1).split(", ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == float.class) {
            return Float.valueOf(text);
        }
        return type == int.class ? (Object) Integer.valueOf(text) : Double.valueOf(text);
    }
}
