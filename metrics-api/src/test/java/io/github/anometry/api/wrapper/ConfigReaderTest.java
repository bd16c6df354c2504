package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private enum Average {
        MICRO,
        MACRO,
        PER_CLASS {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "FBeta",
            "",
            "",
            "com.acme.FBeta",
            List.of(argument("prediction", "pred_label"), argument("target", "gt_label")),
            List.of(
                    parameter("beta", "float"),
                    parameter("thresholds", "list of float"),
                    new ParameterDescriptor(
                            "average", "choice", Optional.of("micro"), false, List.of("micro", "macro"), "")));

    private static ArgumentDescriptor argument(String name, @Nullable String defaultField) {
        return new ArgumentDescriptor(name, true, Optional.ofNullable(defaultField), "");
    }

    private static ParameterDescriptor parameter(String name, String type) {
        return new ParameterDescriptor(name, type, Optional.of("1"), false, List.of(), "");
    }

    private static ConfigReader reader(MetricConfig.Builder config) {
        return new ConfigReader(DESCRIPTOR, config.build());
    }

    @Nested
    class Fields {
        @Test
        void areThoseThatAreNamed() {
            ConfigReader reader = reader(MetricConfig.builder().fields("pred_mask", "depth_conf"));

            assertThat(reader.fields()).containsExactly(Field.PRED_MASK, Field.tensor("depth_conf"));
        }

        @Test
        void mayHoldTexts() {
            MetricDescriptor texts = withArguments(new ArgumentDescriptor("paths", false, Optional.empty(), ""));
            ConfigReader reader = new ConfigReader(
                    texts, MetricConfig.builder().fields("explanation").build());

            assertThat(reader.fields()).containsExactly(Field.EXPLANATION);
        }

        @Test
        void areTheDefaultsIfNoneIsNamed() {
            assertThat(reader(MetricConfig.builder()).fields()).isEmpty();
        }

        @Test
        void areOneForEachArgument() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> reader(MetricConfig.builder().fields("pred_label")))
                    .withMessage("FBeta takes 2 fields (prediction, target), but got 1 (pred_label)."
                            + " Name one field for each.")
                    .satisfies(error -> assertThat(error.key()).contains("fields"));
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> reader(MetricConfig.builder().fields()))
                    .withMessage("FBeta takes 2 fields (prediction, target), but got 0. Name one field for each.");
        }

        @Test
        void areOneForASingleArgument() {
            MetricDescriptor single =
                    new MetricDescriptor("MinMax", "", "", "x.MinMax", List.of(argument("scores", null)), List.of());

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            single, MetricConfig.builder().fields("a", "b").build()))
                    .withMessage("MinMax takes 1 field (scores), but got 2 (a, b). Name one field for each.");
        }

        @Test
        void areNoneWithoutArguments() {
            MetricDescriptor none = new MetricDescriptor("Fixed", "", "", "x.Fixed", List.of(), List.of());

            assertThat(new ConfigReader(none, MetricConfig.builder().build()).fields())
                    .isEmpty();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            none,
                            MetricConfig.builder()
                                    .fields("pred_score", "gt_label")
                                    .build()))
                    .withMessage("Fixed takes no fields, but got 2 (pred_score, gt_label). Leave fields out.")
                    .satisfies(error -> assertThat(error.key()).contains("fields"));
        }

        @Test
        void mustBeNamedIfThereIsNoDefault() {
            MetricDescriptor withoutDefaults = new MetricDescriptor(
                    "FBeta",
                    "",
                    "",
                    "x.FBeta",
                    List.of(argument("prediction", null), argument("target", "gt_label")),
                    List.of());

            assertThat(withoutDefaults.hasDefaultFields()).isFalse();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            withoutDefaults, MetricConfig.builder().build()))
                    .withMessage("FBeta has no default fields. Name the fields for prediction, target,"
                            + " for example fields: [pred_score, gt_label].")
                    .satisfies(error -> assertThat(error.key()).contains("fields"));
        }

        @Test
        void mayBeLeftOutAtTheEndIfOptional() {
            MetricDescriptor optional = withArguments(
                    argument("score", "pred_score"), optional("map", "anomaly_map"), optional("target", null));
            assertThat(optional.requiredFields()).isEqualTo(1);
            assertThat(optional.hasDefaultFields()).isTrue();
            for (int count = 1; count <= 3; count++) {
                List<String> names = List.of("a", "b", "c").subList(0, count);
                ConfigReader reader = new ConfigReader(
                        optional, MetricConfig.builder().fields(names).build());

                assertThat(reader.fields().stream().map(Field::name)).containsExactlyElementsOf(names);
            }
        }

        @Test
        void areNeitherFewerThanRequiredNorMoreThanAll() {
            MetricDescriptor optional = withArguments(
                    argument("score", "pred_score"), optional("map", "anomaly_map"), optional("target", null));

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            optional, MetricConfig.builder().fields().build()))
                    .withMessage("X takes 1 to 3 fields (score, map, target), but got 0. Name one field for each,"
                            + " in this order; map, target may be left out at the end.")
                    .satisfies(error -> assertThat(error.key()).contains("fields"));
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            optional,
                            MetricConfig.builder().fields("a", "b", "c", "d").build()))
                    .withMessage("X takes 1 to 3 fields (score, map, target), but got 4 (a, b, c, d). Name one field"
                            + " for each, in this order; map, target may be left out at the end.");
        }

        @Test
        void areOneAtLeastIfAllAreOptional() {
            MetricDescriptor optional = withArguments(optional("score", null), optional("target", null));

            assertThat(optional.requiredFields()).isEqualTo(1);
            assertThat(withArguments().requiredFields()).isZero();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() ->
                            new ConfigReader(optional, MetricConfig.builder().build()))
                    .withMessage("X has no default fields. Name the fields for score,"
                            + " for example fields: [pred_score, gt_label].");
        }

        private static MetricDescriptor withArguments(ArgumentDescriptor... arguments) {
            return new MetricDescriptor("X", "", "", "x.X", List.of(arguments), List.of());
        }

        private static ArgumentDescriptor optional(String name, @Nullable String defaultField) {
            return new ArgumentDescriptor(name, true, true, Optional.ofNullable(defaultField), "");
        }

        @Test
        void haveTheTypeOfTheArgument() {
            ConfigReader reader = reader(MetricConfig.builder().fields("image_path", "gt_label"));

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(reader::fields)
                    .withMessage("FBeta cannot take that field for its argument 'prediction'. The standard field"
                            + " 'image_path' holds a text per sample, not a tensor. Use a field of another name.")
                    .satisfies(error -> assertThat(error.key()).contains("fields"));
            MetricDescriptor texts = withArguments(new ArgumentDescriptor("paths", false, Optional.empty(), ""));
            ConfigReader ofTexts = new ConfigReader(
                    texts, MetricConfig.builder().fields("gt_label").build());
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(ofTexts::fields)
                    .withMessageContaining("'gt_label' holds a tensor, not a text per sample.");
        }

        @Test
        void haveAName() {
            ConfigReader reader = reader(MetricConfig.builder().fields("pred label", "gt_label"));

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(reader::fields)
                    .withMessage(
                            "FBeta cannot take that field for its argument 'prediction'. 'pred label' is not a "
                                    + "field name. Use letters, digits and underscores, a letter first, for example depth_conf.");
        }
    }

    @Nested
    class ParameterNames {
        @Test
        void areKnown() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> reader(MetricConfig.builder().parameter("threshold", 1)))
                    .withMessage("FBeta has no parameter 'threshold'. It has beta, thresholds, average."
                            + " Did you mean 'thresholds'?")
                    .satisfies(error -> assertThat(error.key()).contains("threshold"));
        }

        @Test
        void mayBeFarFromAllKnown() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> reader(MetricConfig.builder().parameter("connectivity", 8)))
                    .withMessage("FBeta has no parameter 'connectivity'. It has beta, thresholds, average.");
        }

        @Test
        void mayBeNone() {
            MetricDescriptor plain = new MetricDescriptor("AUROC", "", "", "x.AUROC", List.of(), List.of());

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new ConfigReader(
                            plain, MetricConfig.builder().parameter("beta", 1).build()))
                    .withMessage("AUROC has no parameter 'beta'. It has none.");
        }

        @Test
        void mustBeSetIfTheyHaveNoDefault() {
            MetricDescriptor descriptor = new MetricDescriptor(
                    "PGn",
                    "",
                    "",
                    "x.PGn",
                    List.of(),
                    List.of(new ParameterDescriptor("fnr", "float", Optional.empty(), false, List.of(), "")));

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() ->
                            new ConfigReader(descriptor, MetricConfig.builder().build()))
                    .withMessage("PGn needs the parameter 'fnr', which has no default. Set it.")
                    .satisfies(error -> assertThat(error.key()).contains("fnr"));
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Double.class, 0.5, 0.5),
                Arguments.of(Double.class, 2, 2.0),
                Arguments.of(Float.class, 0.05, 0.05f),
                Arguments.of(Integer.class, 8, 8),
                Arguments.of(Integer.class, 8.0, 8),
                Arguments.of(Integer.class, 8L, 8),
                Arguments.of(Long.class, 1L << 60, 1L << 60),
                Arguments.of(Long.class, 3, 3L),
                Arguments.of(Boolean.class, true, true),
                Arguments.of(String.class, "euclidean", "euclidean"),
                Arguments.of(Average.class, "macro", Average.MACRO),
                Arguments.of(Average.class, "MACRO", Average.MACRO),
                Arguments.of(Average.class, "per_class", Average.PER_CLASS),
                Arguments.of(double[].class, List.of(1e-5, 1), new double[] {1e-5, 1}),
                Arguments.of(float[].class, List.of(0.1, 2), new float[] {0.1f, 2}),
                Arguments.of(int[].class, List.of(1, 2.0), new int[] {1, 2}),
                Arguments.of(long[].class, List.of(1, (1L << 53) + 1, 2.0), new long[] {1, (1L << 53) + 1, 2}),
                Arguments.of(String[].class, List.of("a", "b"), new String[] {"a", "b"}),
                Arguments.of(double[].class, List.of(), new double[0]));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("values")
    <T> void aValueIsConverted(Class<T> type, Object given, T expected) {
        ConfigReader reader = reader(MetricConfig.builder().parameter("beta", given));

        assertThat(reader.has("beta")).isTrue();
        assertThat(reader.isNone("beta")).isFalse();
        assertThat(reader.value("beta", type)).isEqualTo(expected);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(Double.class, "0.5", "0.5"),
                Arguments.of(Double.class, true, "true"),
                Arguments.of(Double.class, List.of(0.5), "[0.5]"),
                Arguments.of(Float.class, "half", "half"),
                Arguments.of(Integer.class, 8.5, "8.5"),
                Arguments.of(Integer.class, 1L << 40, "1099511627776"),
                Arguments.of(Integer.class, Double.NaN, "NaN"),
                Arguments.of(Long.class, 0.5, "0.5"),
                Arguments.of(Long.class, BigInteger.TWO.pow(64), "18446744073709551616"),
                Arguments.of(Boolean.class, "true", "true"),
                Arguments.of(Boolean.class, 1, "1"),
                Arguments.of(String.class, 1, "1"),
                Arguments.of(double[].class, 0.5, "0.5"),
                Arguments.of(double[].class, List.of(0.5, "one"), "[0.5, one]"),
                Arguments.of(int[].class, List.of(1, 2.5), "[1, 2.5]"),
                Arguments.of(StringBuilder.class, 1, "1"),
                Arguments.of(long[].class, List.of(1, 0.5), "[1, 0.5]"),
                Arguments.of(long[].class, List.of(1, BigInteger.TWO.pow(64)), "[1, 18446744073709551616]"),
                Arguments.of(String[].class, List.of("a", 1), "[a, 1]"),
                Arguments.of(short[].class, List.of(1), "[1]"));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("wrongValues")
    void aValueOfAnotherTypeIsRefused(Class<?> type, Object given, String text) {
        ConfigReader reader = reader(MetricConfig.builder().parameter("beta", given));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> reader.value("beta", type))
                .withMessage("FBeta cannot take " + text + " for its parameter 'beta'. It takes a value of type float.")
                .satisfies(error -> assertThat(error.key()).contains("beta"));
    }

    @Test
    void aChoiceIsOneOfItsValues() {
        ConfigReader reader = reader(MetricConfig.builder().parameter("average", "makro"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> reader.choice("average", Average.class))
                .withMessage("FBeta cannot take makro for its parameter 'average'. It takes one of micro, macro."
                        + " Did you mean 'macro'?");
    }

    @Test
    void aParameterIsReadByItsType() {
        MetricConfig.Builder config = MetricConfig.builder();

        assertThat(reader(config.parameter("beta", 2)).intValue("beta")).isEqualTo(2);
        assertThat(reader(config).longValue("beta")).isEqualTo(2L);
        assertThat(reader(config).floatValue("beta")).isEqualTo(2f);
        assertThat(reader(config).doubleValue("beta")).isEqualTo(2.0);
        assertThat(reader(config.parameter("beta", true)).booleanValue("beta")).isTrue();
        assertThat(reader(config.parameter("beta", "a")).text("beta")).isEqualTo("a");
        assertThat(reader(config.parameter("beta", "MACRO")).choice("beta", Average.class))
                .isEqualTo(Average.MACRO);
        assertThat(reader(config.parameter("beta", List.of(1, 2))).ints("beta")).containsExactly(1, 2);
        assertThat(reader(config).longs("beta")).containsExactly(1, 2);
        assertThat(reader(config).floats("beta")).containsExactly(1, 2);
        assertThat(reader(config).doubles("beta")).containsExactly(1, 2);
        assertThat(reader(config.parameter("beta", List.of("a"))).texts("beta")).containsExactly("a");
    }

    @Test
    void aParameterMayNotBeSet() {
        ConfigReader reader = reader(MetricConfig.builder());

        assertThat(reader.has("beta")).isFalse();
        assertThat(reader.isNone("beta")).isFalse();
    }

    @Nested
    class NoValue {
        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"none", "None", "NONE"})
        void isReported(@Nullable String none) {
            ConfigReader reader = reader(MetricConfig.builder().parameter("beta", none));

            assertThat(reader.has("beta")).isTrue();
            assertThat(reader.isNone("beta")).isTrue();
        }

        @Test
        void isRefusedWhereItIsNot() {
            for (@Nullable Object none : Arrays.<@Nullable Object>asList("none", null)) {
                ConfigReader reader = reader(MetricConfig.builder().parameter("beta", none));

                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> reader.doubleValue("beta"))
                        .withMessage("FBeta cannot take " + none
                                + " for its parameter 'beta'. It takes a value of type float.");
            }
        }
    }
}
