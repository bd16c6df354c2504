package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.RandomResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a user asks a result. */
class EvaluationResultTest {
    private static final Curve OWN =
            new Curve("fpr", new double[] {0}, "tpr", new double[] {1}, new float[] {Float.POSITIVE_INFINITY});
    private static final Curve DRAWN =
            new Curve("fpr", new double[] {0, 1}, "tpr", new double[] {0, 1}, new float[] {Float.POSITIVE_INFINITY, 0});

    private static ImageRecord image(long index, String path) {
        return new ImageRecord(
                index,
                Optional.of(path),
                Map.of(),
                Optional.of(path),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(),
                Map.of());
    }

    private static EvaluationResult part(MetricResult auroc) {
        return EvaluationResult.builder().metric("image_AUROC", auroc, 1).build();
    }

    private static final EvaluationResult RESULT = EvaluationResult.builder()
            .metric("image_AUROC", MetricResult.of(0.98), 3)
            .metric("image_ROC", MetricResult.of(OWN), 3)
            .metric("pixel_AUPRO", MetricResult.undefined("no mask has an anomalous region"), 0)
            .curve("image_AUROC", DRAWN)
            .images(List.of(image(0, "good/000.png"), image(1, "crack/000.png"), image(2, "crack/000.png")))
            .breakdown(new Breakdown("defect_type", Map.of("crack", part(MetricResult.of(0.5)))))
            .warnings(List.of(Warning.of("note", "few images")))
            .build();

    @Test
    void aMetricIsAskedByItsName() {
        assertThat(RESULT.get("image_AUROC").asDouble()).isEqualTo(0.98);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESULT.get("image_AUCROC"))
                .withMessage("There is no result 'image_AUCROC'. There are image_AUROC, image_ROC, pixel_AUPRO. "
                        + "Did you mean 'image_AUROC'?");
    }

    @Test
    void aCurveIsTheResultsOwnOrDrawnForIt() {
        assertThat(RESULT.curve("image_ROC")).contains(OWN);
        assertThat(RESULT.curve("image_AUROC")).contains(DRAWN);
        assertThat(RESULT.curve("pixel_AUPRO")).isEmpty();
    }

    @Test
    void anImageIsAskedByItsPath() {
        assertThat(RESULT.image("crack/000.png").index()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESULT.image("crack/00.png"))
                .withMessage("There is no image 'crack/00.png' among the 3 of the result. Did you mean "
                        + "'crack/000.png'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part(MetricResult.of(1)).image("crack/000.png"))
                .withMessage("There is no image 'crack/000.png': the result has no images with paths. Request images "
                        + "when you evaluate.");
    }

    @Test
    void aPartIsAskedByWhatItIsAPartOf() {
        assertThat(RESULT.breakdown("defect_type").get("crack").get("image_AUROC"))
                .hasToString("0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESULT.breakdown("defect_typ"))
                .withMessage("The result is not broken down by 'defect_typ'. There are parts by defect_type. "
                        + "Did you mean 'defect_type'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RESULT.breakdown("defect_type").get("krack"))
                .withMessage("There is no defect type 'krack'. There are crack. Did you mean 'crack'?");
    }

    @Test
    void itPrintsAsALineForEachMetric() {
        assertThat(RESULT.toString().lines())
                .containsExactly(
                        "image_AUROC = 0.98",
                        "image_ROC = tpr over fpr, 1 points",
                        "pixel_AUPRO = undefined (no mask has an anomalous region)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBuilderOfAResultHasAllOfIt(long seed) {
        EvaluationResult result = new RandomResults(seed).next(2);
        EvaluationResult copy = result.toBuilder().build();
        assertThat(copy).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(copy.metrics().keySet())
                .containsExactlyElementsOf(result.metrics().keySet());
    }

    @Test
    void resultsDifferInWhateverTheyDifferIn() {
        assertThat(List.of(
                        RESULT,
                        RESULT.toBuilder()
                                .metric("image_AUROC", MetricResult.of(0.97), 3)
                                .build(),
                        RESULT.toBuilder()
                                .metric("image_AUROC", MetricResult.of(0.98), 4)
                                .build(),
                        RESULT.toBuilder().curve("image_AUROC", OWN).build(),
                        RESULT.toBuilder().images(List.of(image(3, "x"))).build(),
                        RESULT.toBuilder()
                                .breakdown(new Breakdown("defect_type", Map.of()))
                                .build(),
                        RESULT.toBuilder()
                                .warnings(List.of(Warning.of("note", "more")))
                                .build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        EvaluationResult.Builder builder = RESULT.toBuilder();
        EvaluationResult built = builder.build();
        builder.metric("later", MetricResult.of(1), 1).warnings(List.of(Warning.of("note", "later")));
        assertThat(built).isEqualTo(RESULT);
    }

    /** The mean over parts. */
    @Nested
    class Means {
        private static MetricResult mean(Map<String, MetricResult> parts) {
            TreeMap<String, EvaluationResult> groups = new TreeMap<>();
            parts.forEach((name, result) -> groups.put(name, part(result)));
            return new Breakdown("category", groups).mean("image_AUROC");
        }

        @Test
        void eachPartCountsTheSame() {
            assertThat(mean(Map.of(
                                    "bolt",
                                    MetricResult.of(1),
                                    "nut",
                                    MetricResult.of(0.5),
                                    "tile",
                                    MetricResult.of(0.75)))
                            .asDouble())
                    .isEqualTo(0.75);
        }

        @Test
        void itIsUndefinedWhereAPartsIs() {
            assertThat(mean(Map.of(
                            "bolt", MetricResult.of(1), "nut", MetricResult.undefined("no element is anomalous"))))
                    .isEqualTo(MetricResult.undefined("undefined for nut: no element is anomalous"));
        }

        @Test
        void itIsUndefinedForWhatIsNoNumber() {
            MetricResult range = MetricResult.of(Map.of("min", 1.0));
            assertThat(mean(Map.of("bolt", range)))
                    .isEqualTo(
                            MetricResult.undefined("it is not a single number, so it has no mean over the categories"));
            assertThat(new Breakdown("defect_type", Map.of("crack", part(range))).mean("image_AUROC"))
                    .isEqualTo(MetricResult.undefined(
                            "it is not a single number, so it has no mean over the defect types"));
        }

        @Test
        void itIsUndefinedOverNothing() {
            assertThat(new Breakdown("defect_type", Map.of()).mean("image_AUROC"))
                    .isEqualTo(MetricResult.undefined("there is no defect type to take the mean over"));
        }

        @Test
        void infinitiesOfBothSignsHaveNone() {
            assertThat(mean(Map.of(
                            "bolt",
                            MetricResult.of(Double.POSITIVE_INFINITY),
                            "nut",
                            MetricResult.of(Double.NEGATIVE_INFINITY))))
                    .isEqualTo(MetricResult.undefined(
                            "it is Infinity for one and -Infinity for another, which have no mean"));
        }

        @Test
        void aMetricThatAPartHasNotIsAnError() {
            Breakdown breakdown = new Breakdown("category", Map.of("bolt", part(MetricResult.of(1))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> breakdown.mean("image_AUPR"))
                    .withMessage("There is no result 'image_AUPR'. There are image_AUROC. Did you mean 'image_AUROC'?");
        }
    }

    @Test
    void warningsAboutScoresComeBeforeThoseOfMetricsThatTheyExplain() {
        MetricResult all = MetricResult.of(0.5).withWarning(Warning.of(Warning.F1MAX_ALL_POSITIVE, "all"));
        EvaluationResult result = EvaluationResult.builder()
                .metric("image_F1Max", all, 1)
                .warnings(List.of(Warning.of("note", "few images"), Warning.of(Warning.FLOAT32_TIES, "ties")))
                .build();
        assertThat(result.warnings())
                .extracting(Warning::name)
                .containsExactly(Warning.FLOAT32_TIES, Warning.F1MAX_ALL_POSITIVE, "note");
    }
}
