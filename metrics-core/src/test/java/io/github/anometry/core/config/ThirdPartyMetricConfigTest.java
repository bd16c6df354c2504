package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.core.metric.MinMax;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Third-party metrics with mandatory parameters are checked like the built-in ones. */
class ThirdPartyMetricConfigTest {
    private static ParameterDescriptor mandatory(String name, String type) {
        return new ParameterDescriptor(name, type, Optional.empty(), false, List.of(), "");
    }

    /** Takes a weight from 1 and a number of steps, and a limit above both. */
    private static final class Weighted implements MetricProvider {
        @Override
        public MetricDescriptor descriptor() {
            return new MetricDescriptor(
                    "Weighted",
                    "",
                    "",
                    "none",
                    List.of(new ArgumentDescriptor("score", true, Optional.of("pred_score"), "")),
                    List.of(mandatory("weight", "double"), mandatory("steps", "int"), mandatory("limit", "double")));
        }

        @Override
        public AnomalibMetric<?> create(MetricConfig config) {
            ConfigReader reader = new ConfigReader(descriptor(), config);
            double weight = reader.doubleValue("weight");
            reader.intValue("steps");
            double limit = reader.doubleValue("limit");
            if (weight < 1) {
                throw new ConfigurationException("Weighted cannot be built: weight is below 1.");
            }
            if (limit < 10) {
                throw new ConfigurationException("Weighted cannot be built: limit is below 10.");
            }
            return MinMax.builder().fields(Field.PRED_SCORE).build();
        }
    }

    /** Does not even refuse. */
    private static final class Broken implements MetricProvider {
        @Override
        public MetricDescriptor descriptor() {
            return new MetricDescriptor("Broken", "", "", "none", List.of(), List.of());
        }

        @Override
        public AnomalibMetric<?> create(MetricConfig config) {
            throw new IllegalStateException("out of order");
        }
    }

    private static void assertRefused(String yaml, String message) {
        MetricRegistry registry = MetricRegistry.of(List.of(new Weighted(), new Broken()));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.parse(yaml, "e.yaml").evaluator(registry))
                .withMessage(message);
    }

    @Test
    void parametersThatMustBeSet() {
        assertRefused("test_metrics: [{metric: Weighted, fields: [pred_scor]}]", """
                The configuration 'e.yaml' has 4 problems:
                  e.yaml:1:16: test_metrics[0]: Weighted needs the parameter 'weight', which has no default. Set it.
                  e.yaml:1:16: test_metrics[0]: Weighted needs the parameter 'steps', which has no default. Set it.
                  e.yaml:1:16: test_metrics[0]: Weighted needs the parameter 'limit', which has no default. Set it.
                  e.yaml:1:44: test_metrics[0].fields[0]: Weighted reads the field 'pred_scor', which no batch has. Did you mean 'pred_score'? Batches have anomaly_map, category, defect_type, depth_map, depth_path, explanation, frames, gt_label, gt_mask, gt_regions, image, image_path, last_frame, mask_path, original_image, pred_label, pred_mask, pred_score, sample_id, target_frame, video_path.""");
    }

    @Test
    void parametersThatAreSetWrongly() {
        assertRefused("test_metrics: [{metric: Weighted, weight: 2, steps: many, limit: 5}]", """
                The configuration 'e.yaml' has 2 problems:
                  e.yaml:1:46: test_metrics[0].steps: Weighted cannot take many for its parameter 'steps'. It takes a value of type int.
                  e.yaml:1:59: test_metrics[0].limit: Weighted cannot be built: limit is below 10.""");
    }

    @Test
    void codeThatFails() {
        assertRefused(
                "test_metrics: [Broken]",
                "e.yaml:1:16: test_metrics[0]: Broken cannot be built: its code threw java.lang.IllegalStateException: out of "
                        + "order. Report it to its author.");
    }
}
