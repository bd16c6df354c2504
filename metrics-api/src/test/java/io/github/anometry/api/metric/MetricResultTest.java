package io.github.anometry.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MetricResultTest {
    private static final Curve CURVE =
            new Curve("fpr", new double[] {0, 1}, "tpr", new double[] {0, 1}, new float[] {1, 0});

    @Nested
    class AValue {
        @Test
        void isDefined() {
            MetricResult result = MetricResult.of(0.98);

            assertThat(result.isDefined()).isTrue();
            assertThat(result.isScalar()).isTrue();
            assertThat(result.asDouble()).isEqualTo(0.98);
            assertThat(result.undefinedReason()).isEmpty();
            assertThat(result.details()).isEmpty();
            assertThat(result.curve()).isEmpty();
            assertThat(result.warnings()).isEmpty();
        }

        @Test
        void printsAsItself() {
            assertThat(MetricResult.of(0.98)).hasToString("0.98");
            assertThat(MetricResult.of(0.98).withCurve(CURVE).withDetail("threshold", 3))
                    .hasToString("0.98");
            assertThat(MetricResult.of(Double.POSITIVE_INFINITY)).hasToString("Infinity");
        }

        @Test
        void isNotNaN() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MetricResult.of(Double.NaN))
                    .withMessage("A metric's value cannot be NaN. Use MetricResult.undefined(reason), and say why "
                            + "there is no value.");
        }
    }

    @Test
    void theUndefinedHasAReasonAndIsNaN() {
        MetricResult result = MetricResult.undefined("no sample is anomalous");

        assertThat(result.isDefined()).isFalse();
        assertThat(result.isScalar()).isFalse();
        assertThat(result.asDouble()).isNaN();
        assertThat(result.undefinedReason()).contains("no sample is anomalous");
        assertThat(result).hasToString("undefined (no sample is anomalous)");
    }

    @Nested
    class Details {
        private final MetricResult best =
                MetricResult.of(0.9).withDetail("threshold", 0.4).withDetail("beta", 1);

        @Test
        void keepTheirOrder() {
            assertThat(best.details()).containsExactly(Map.entry("threshold", 0.4), Map.entry("beta", 1.0));
            assertThat(best.detail("threshold")).isEqualTo(0.4);
        }

        @Test
        void cannotBeChanged() {
            assertThat(best.details()).isUnmodifiable();
        }

        @Test
        void doNotChangeTheResultTheyAreAddedTo() {
            MetricResult value = MetricResult.of(0.9);

            assertThat(value.withDetail("threshold", 0.4)).isNotSameAs(value);
            assertThat(value.details()).isEmpty();
        }

        @Test
        void areTakenInAsACopy() {
            Map<String, Double> details = new LinkedHashMap<>(Map.of("min", 0.0));
            MetricResult range = MetricResult.of(details);

            details.put("max", 1.0);

            assertThat(range.details()).containsOnlyKeys("min");
        }

        @Test
        void mayBeAllThereIs() {
            MetricResult range = MetricResult.of(Map.of("min", -1.5));

            assertThat(range.isDefined()).isTrue();
            assertThat(range.isScalar()).isFalse();
            assertThat(range.asDouble()).isNaN();
            assertThat(range).hasToString("{min=-1.5}");
        }

        @Test
        void areAskedForByTheirNames() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> best.detail("treshold"))
                    .withMessage("The result has no detail 'treshold'. It has threshold, beta."
                            + " Did you mean 'threshold'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MetricResult.of(1).detail("threshold"))
                    .withMessage("The result has no detail 'threshold'. It has none.");
        }
    }

    @Nested
    class Tensors {
        private final float[] data = {1, 2, 3, 4};
        private final MetricResult maps = MetricResult.of(0.5)
                .withTensor("pixel_mean", Tensor.of(data, 2, 2))
                .withTensor("counts", Tensor.of(new long[] {1, 2, 3}));

        @Test
        void keepNamesOrderAndShapes() {
            assertThat(maps.tensors().keySet()).containsExactly("pixel_mean", "counts");
            assertThat(maps.tensor("pixel_mean")).hasToString("float64[2, 2]");
            assertThat(maps.tensor("counts").toDoubleArray()).containsExactly(1, 2, 3);
            assertThat(MetricResult.of(1)
                            .withTensor("scalar", Tensor.of(new float[] {7}).reshape())
                            .tensor("scalar")
                            .rank())
                    .isZero();
        }

        @Test
        void areTakenInAsACopy() {
            data[0] = 9;
            maps.tensor("pixel_mean").toDoubleArray()[1] = 9;

            assertThat(maps.tensor("pixel_mean").toDoubleArray()).containsExactly(1, 2, 3, 4);
            assertThat(maps.tensors()).isUnmodifiable();
        }

        @Test
        void doNotChangeTheResultTheyAreAddedTo() {
            MetricResult value = MetricResult.of(0.9);

            assertThat(value.withTensor("counts", Tensor.of(data))).isNotSameAs(value);
            assertThat(value.tensors()).isEmpty();
        }

        @Test
        void stayWhenMoreIsAdded() {
            assertThat(maps.withDetail("threshold", 1)
                            .withCurve(CURVE)
                            .withWarning("!")
                            .tensors()
                            .keySet())
                    .containsExactly("pixel_mean", "counts");
        }

        @Test
        void belongToTheValueOfAResult() {
            MetricResult same = MetricResult.of(0.5)
                    .withTensor("counts", Tensor.of(new int[] {1, 2, 3}))
                    .withTensor("pixel_mean", Tensor.of(new double[] {1, 2, 3, 4}, 2, 2));
            assertThat(maps).isEqualTo(same).hasSameHashCodeAs(same);
            assertThat(maps)
                    .isNotEqualTo(MetricResult.of(0.5))
                    .isNotEqualTo(same.withTensor("counts", Tensor.of(new int[] {1, 2, 4})))
                    .isNotEqualTo(same.withTensor("counts", Tensor.of(new int[] {1, 2, 3}, 3, 1)))
                    .isNotEqualTo(same.withTensor("more", Tensor.of(new int[] {1, 2, 3})));
            assertThat(MetricResult.of(1).withTensor("a", Tensor.of(new float[] {0.0f})))
                    .isNotEqualTo(MetricResult.of(1).withTensor("a", Tensor.of(new float[] {-0.0f})))
                    .isNotEqualTo(MetricResult.of(1).withTensor("b", Tensor.of(new float[] {0.0f})));
        }

        @Test
        void printAsTheirShapesWhereThereIsNothingElse() {
            assertThat(maps).hasToString("0.5");
            assertThat(MetricResult.of(Map.of()).withTensor("counts", Tensor.of(new int[3])))
                    .hasToString("{counts=float64[3]}");
            assertThat(MetricResult.of(Map.of("min", 1.0)).withTensor("counts", Tensor.of(new int[3])))
                    .hasToString("{min=1.0}");
        }

        @Test
        void areAskedForByTheirNames() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> maps.tensor("count"))
                    .withMessage("The result has no array 'count'. It has pixel_mean, counts. Did you mean 'counts'?");
        }
    }

    @Test
    void aCurveBelongsToAValueOrStandsAlone() {
        assertThat(MetricResult.of(0.5).withCurve(CURVE).curve()).contains(CURVE);
        MetricResult alone = MetricResult.of(CURVE);
        assertThat(alone.curve()).contains(CURVE);
        assertThat(alone.isDefined()).isTrue();
        assertThat(alone.isScalar()).isFalse();
        assertThat(alone).hasToString("tpr over fpr, 2 points");
    }

    @Test
    void warningsAddUp() {
        MetricResult result =
                MetricResult.of(1).withWarning("all scores are equal").withWarning("one image only");

        assertThat(result.warnings())
                .isUnmodifiable()
                .extracting(Warning::message)
                .containsExactly("all scores are equal", "one image only");
    }

    @Test
    void whatIsAddedKeepsWhatThereIs() {
        MetricResult result = MetricResult.of(0.5)
                .withWarning("w")
                .withCurve(CURVE)
                .withDetail("d", 1)
                .withWarning("v");

        assertThat(result.asDouble()).isEqualTo(0.5);
        assertThat(result.curve()).contains(CURVE);
        assertThat(result.detail("d")).isEqualTo(1);
        assertThat(result.warnings()).extracting(Warning::message).containsExactly("w", "v");
        assertThat(MetricResult.undefined("r").withDetail("d", 1).undefinedReason())
                .contains("r");
        assertThat(MetricResult.from("text").withWarning("w")).hasToString("text");
    }

    @Nested
    class FromWhatAMetricComputes {
        @Test
        void aResultStays() {
            MetricResult result = MetricResult.of(1);

            assertThat(MetricResult.from(result)).isSameAs(result);
        }

        @Test
        void aNumberIsAValue() {
            assertThat(MetricResult.from(0.5)).isEqualTo(MetricResult.of(0.5));
            assertThat(MetricResult.from(3)).isEqualTo(MetricResult.of(3));
            assertThat(MetricResult.from(0.5f)).isEqualTo(MetricResult.of(0.5));
        }

        @Test
        void naNIsUndefined() {
            assertThat(MetricResult.from(Double.NaN)).hasToString("undefined (the metric returned NaN)");
            assertThat(MetricResult.from(Float.NaN)).hasToString("undefined (the metric returned NaN)");
        }

        @Test
        void nothingIsUndefined() {
            assertThat(MetricResult.from(null)).hasToString("undefined (the metric returned nothing)");
        }

        private static Tensor tensor(MetricResult result) {
            return Objects.requireNonNull(result.tensors().get("value"));
        }

        @Test
        void keepsArraysOfNumbersAndTensorsAsTensors() {
            Tensor tensor = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
            assertThat(tensor(MetricResult.from(new double[] {1, 2})).toDoubleArray())
                    .containsExactly(1, 2);
            assertThat(tensor(MetricResult.from(new float[] {1, 2})).toDoubleArray())
                    .containsExactly(1, 2);
            assertThat(tensor(MetricResult.from(new int[] {1, 2})).toDoubleArray())
                    .containsExactly(1, 2);
            assertThat(tensor(MetricResult.from(new long[] {1, 2})).toDoubleArray())
                    .containsExactly(1, 2);
            assertThat(tensor(MetricResult.from(tensor)).shape()).containsExactly(2, 2);
            assertThat(MetricResult.from(tensor).text()).isEmpty();
        }

        @Test
        void theRestIsText() {
            MetricResult result = MetricResult.from(Map.of("a", 1));

            assertThat(result).hasToString("{a=1}");
            assertThat(result.isDefined()).isTrue();
            assertThat(result.isScalar()).isFalse();
            assertThat(result.asDouble()).isNaN();
        }
    }

    @Test
    void equalResultsAreEqual() {
        MetricResult full =
                MetricResult.of(0.5).withDetail("d", 1).withCurve(CURVE).withWarning("w");

        assertThat(full)
                .isEqualTo(
                        MetricResult.of(0.5).withCurve(CURVE).withWarning("w").withDetail("d", 1))
                .hasSameHashCodeAs(
                        MetricResult.of(0.5).withCurve(CURVE).withWarning("w").withDetail("d", 1));
        assertThat(full).isNotEqualTo(MetricResult.of(0.5));
        assertThat(full).isNotEqualTo(full.withDetail("d", 2));
        assertThat(full).isNotEqualTo(full.withWarning("v"));
        assertThat(MetricResult.of(0.5)).isNotEqualTo(MetricResult.of(0.25));
        assertThat(MetricResult.of(0.5)).isNotEqualTo(MetricResult.of(0.5).withCurve(CURVE));
        assertThat(MetricResult.undefined("a")).isNotEqualTo(MetricResult.undefined("b"));
        assertThat(MetricResult.from("a")).isNotEqualTo(MetricResult.from("b"));
        assertThat((Object) MetricResult.of(0.5)).isNotEqualTo(0.5);
    }
}
