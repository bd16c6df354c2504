package io.github.anometry.examples.guide;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.examples.guide.library.Average;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each code block of the guide works in Java as in the original. */
final class MetricsGuideTest {
    private static final List<ImageBatch> PREDICTIONS = Samples.predictions();

    private static List<String> names(Evaluator evaluator) {
        return evaluator.test().metrics().stream().map(AnomalibMetric::name).toList();
    }

    @Nested
    final class FieldBasedMetrics {
        /** For the labels: of 24 pairs 15 are in the right order, and 8 count half because they are tied. */
        @Test
        void theClassicWayAndTheFieldBasedOneAgree() {
            double area = 19 / 24.0;
            assertThat(MetricsGuide.classic(PREDICTIONS).asDouble()).isEqualTo(area);
            assertThat(MetricsGuide.fieldBased(PREDICTIONS).asDouble()).isEqualTo(area);
        }

        @Test
        void prefixesDistinguishImagesAndPixels() {
            List<AUROC> metrics = MetricsGuide.imageAndPixel(PREDICTIONS);
            assertThat(metrics).extracting(AUROC::name).containsExactly("image_AUROC", "pixel_AUROC");
            // One of 6 × 4 pairs is in the wrong order.
            assertThat(metrics.get(0).compute().asDouble()).isEqualTo(23 / 24.0);
            assertThat(metrics.get(1).compute().asDouble()).isEqualTo(areaPairByPair());
        }

        private double areaPairByPair() {
            List<Float> normal = new ArrayList<>();
            List<Float> anomalous = new ArrayList<>();
            for (ImageBatch batch : PREDICTIONS) {
                Tensor scores = batch.get(ANOMALY_MAP);
                for (int i = 0; i < scores.size(); i++) {
                    (batch.get(GT_MASK).getDouble(i) == 1 ? anomalous : normal).add(scores.getFloat(i));
                }
            }
            double right = 0;
            for (float high : anomalous) {
                for (float low : normal) {
                    right += high > low ? 1 : high == low ? 0.5 : 0;
                }
            }
            return right / anomalous.size() / normal.size();
        }
    }

    @Nested
    final class CreatingANewAnomalibMetricClass {
        /** Four of the first five images are right. */
        @Test
        void bothWaysMeasureTheSame() {
            assertThat(MetricsGuide.created(PREDICTIONS.get(0))).isEqualTo(4 / 5.0);
            assertThat(MetricsGuide.createdOfOwnClass(PREDICTIONS.get(0))).isEqualTo(4 / 5.0);
        }

        @Test
        void theConstructorsArgumentsAreThere() {
            List<AnomalibAccuracy> averages = MetricsGuide.averages(PREDICTIONS);
            assertThat(averages.get(0).compute()).isEqualTo(8 / 10.0);
            assertThat(averages.get(1).compute()).isEqualTo((5 / 6.0 + 3 / 4.0) / 2);
            AnomalibOwnAccuracy own =
                    AnomalibOwnAccuracy.builder().average(Average.MACRO).build();
            PREDICTIONS.forEach(own::update);
            assertThat(own.compute()).isEqualTo((5 / 6.0 + 3 / 4.0) / 2);
        }

        @Test
        void configurationsFindThemByName() {
            for (String name : List.of("OwnAccuracy", "LibraryAccuracy")) {
                AnomalibMetric<?> macro = MetricRegistry.load()
                        .create(
                                name,
                                MetricConfig.builder()
                                        .prefix("image_")
                                        .parameter("average", "macro")
                                        .build());
                PREDICTIONS.forEach(macro::update);
                assertThat(macro.name()).isEqualTo("image_" + name);
                assertThat(macro.result().asDouble()).isEqualTo((5 / 6.0 + 3 / 4.0) / 2);
            }
        }
    }

    @Nested
    final class UsageInAPipeline {
        private final Patchcore patchcore = Patchcore.fit(Samples.normalImages(1), 40);
        private final DataModule data = DataModule.of(Samples.images(2), Samples.images(3));

        @Test
        void theEngineMeasuresTheMetricsOfTheEvaluator() {
            EvaluationResult result = MetricsGuide.test(MetricsGuide.model(patchcore), data);
            assertThat(result.metrics().keySet()).containsExactly("AUROC", "F1Score");
            assertThat(result.get("AUROC").asDouble()).isEqualTo(31 / 36.0);
            assertThat(result.get("F1Score").asDouble()).isEqualTo(2 / 3.0);
        }

        @Test
        void withoutMetricsOfOnesOwnTheDefaultOnesAreMeasured() {
            AnomalyModel model = MetricsGuide.modelWithDefaultMetrics(patchcore);
            EvaluationResult result = MetricsGuide.test(model, data);
            assertThat(result.metrics().keySet())
                    .containsExactly("image_AUROC", "image_F1Score", "pixel_AUROC", "pixel_F1Score");
            assertThat(result.get("image_AUROC").asDouble()).isEqualTo(31 / 36.0);
            assertThat(result.get("pixel_AUROC").asDouble()).isBetween(0.75, 0.9);
        }

        @Test
        void labelsNeedAThreshold() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new Engine().test(MetricsGuide.model(patchcore), data))
                    .withMessage(
                            "The metric 'F1Score' reads 'pred_label', which the model does not predict and no threshold makes:"
                                    + " none is known for 'pred_score' yet. Call validate(model, data) first, which finds one;"
                                    + " or give one by PostProcessor.imageThreshold(...) or"
                                    + " AnomalyModel.useThresholds(...); or make the metric non-strict, so that it is left"
                                    + " out.");
        }
    }

    @Nested
    final class NoPrefixes {
        @Test
        void anEvaluatorRefusesTwoMetricsOfOneName() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(MetricsGuide::withoutPrefixes)
                    .withMessage(
                            "Two metrics are called 'F1Score': one over pred_label and gt_label, one over pred_mask and"
                                    + " gt_mask. Results are kept by name. Give each a prefix, for example prefix(\"image_\")"
                                    + " and prefix(\"pixel_\"); in YAML, prefix: image_.");
        }

        @Test
        void prefixesMakeNamesUnique() {
            assertThat(names(MetricsGuide.withPrefixes())).containsExactly("image_F1Score", "pixel_F1Score");
        }
    }

    @Nested
    final class WrongFields {
        private static final String KNOWN = "Batches have " + String.join(", ", new TreeSet<>(Field.standardNames()));

        @TempDir
        private Path classes;

        private List<String> errors(String file) throws IOException {
            return Compiler.errors(Resources.file(file), classes);
        }

        @Test
        void namesDoNotCompile() throws IOException {
            String error = "incompatible types: String cannot be converted to Field<Tensor>";
            assertThat(errors("WrongNames.java")).containsExactly(error, error);
        }

        @Test
        void missingFieldsDoNotCompile() throws IOException {
            String error = """
                    method fields in class %s.Builder cannot be applied to given types;
                      required: Field<Tensor>,Field<Tensor>
                      found:    Field<Tensor>
                      reason: actual and formal argument lists differ in length""";
            assertThat(errors("MissingFields.java"))
                    .containsExactly(error.formatted("AUROC"), error.formatted("F1Score"));
        }

        @Test
        void matchingFieldsCompile() throws IOException {
            assertThat(errors("MatchingFields.java")).isEmpty();
        }

        @Test
        void anEvaluatorRefusesFieldsThatNoBatchHas() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(MetricsGuide::unknownFields)
                    .withMessage("AUROC reads the field 'predictions', which no batch has. " + KNOWN
                            + "; a field of your own must be declared with Evaluator.builder().customFields(...).");
        }

        @Test
        void aConfigurationReportsAllWrongNames() throws IOException {
            String yaml = Resources.text("wrong-names.yaml");
            String known = " " + KNOWN + ".";
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> MetricsGuide.fromYaml(yaml))
                    .withMessage("The configuration 'evaluation.yaml' has 4 problems:\n"
                            + "  evaluation.yaml:2:30: test_metrics[0].fields[0]: AUROC reads the field 'predictions',"
                            + " which no batch has." + known
                            + "\n  evaluation.yaml:2:43: test_metrics[0].fields[1]: AUROC reads the field 'labels',"
                            + " which no batch has. Did you mean 'gt_label'?" + known
                            + "\n  evaluation.yaml:3:32: test_metrics[1].fields[0]: F1Score reads the field"
                            + " 'anomaly_scores', which no batch has." + known
                            + "\n  evaluation.yaml:3:48: test_metrics[1].fields[1]: F1Score reads the field 'gt_labels',"
                            + " which no batch has. Did you mean 'gt_label'?" + known);
        }

        @Test
        void aConfigurationReportsWhatIsMissing() throws IOException {
            String yaml = Resources.text("missing-fields.yaml");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> MetricsGuide.fromYaml(yaml))
                    .withMessage("The configuration 'evaluation.yaml' has 2 problems:\n"
                            + "  evaluation.yaml:2:29: test_metrics[0].fields: AUROC takes 2 fields (score, target), but got"
                            + " 1 (pred_score). Name one field for each.\n"
                            + "  evaluation.yaml:3:31: test_metrics[1].fields: F1Score takes 2 fields (prediction, target),"
                            + " but got 1 (pred_label). Name one field for each.");
        }

        @Test
        void fieldsThatMatchTheBatchAreMeasured() {
            ImageBatch batch = MetricsGuide.batch(new Random(1));
            assertThat(batch.toString())
                    .isEqualTo("ImageBatch{image float32[32, 3, 224, 224], pred_score float32[32], pred_label bool[32],"
                            + " gt_label bool[32]}");
            Evaluator evaluator = Evaluator.builder()
                    .testMetrics(MetricsGuide.matchingFields())
                    .build();
            evaluator.update(batch);
            assertThat(evaluator.compute().metrics().keySet()).containsExactly("AUROC", "F1Score");
            assertThat(evaluator.compute().metrics().values()).allMatch(result -> result.isDefined());
        }
    }
}
