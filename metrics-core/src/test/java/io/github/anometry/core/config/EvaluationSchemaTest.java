package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.anometry.api.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A validator of JSON Schema and the reader of configurations judge alike, as far as a schema can. */
class EvaluationSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = JSON.valueToTree(EvaluationSchema.of(MetricRegistry.load()));

    private static boolean schemaAccepts(String yaml) {
        Object document =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(SCHEMA);
        return schema.validate(JSON.valueToTree(document)).isEmpty();
    }

    private static boolean readerAccepts(String yaml) {
        try {
            EvaluationConfig config = EvaluationConfig.parse(yaml, "e.yaml");
            config.plugins(MetricRegistry.load());
            config.evaluator(MetricRegistry.load());
            return true;
        } catch (ConfigurationException refused) {
            return false;
        }
    }

    @Test
    void itIsASchema() throws IOException {
        try (InputStream metaSchema =
                Objects.requireNonNull(JsonSchema.class.getResourceAsStream("/draft-07/schema"))) {
            JsonSchema ofSchemas =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JSON.readTree(metaSchema));
            assertThat(ofSchemas.validate(SCHEMA)).isEqualTo(Set.of());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_metrics: [AUPRO]",
                "validation_metrics: [PGn, PBn, ManualThreshold]",
                "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_, strict: false}]",
                "test_metrics: [{metric: AUROC, fields: [anomaly_map, gt_mask], max_fpr: none, thresholds: 100}]",
                "test_metrics: [{metric: AUROC, fields: [anomaly_map, gt_mask], max_fpr: 1, thresholds: null}]",
                "test_metrics: ['anometry:AUPRO', {metric: 'anometry:AUPRO', prefix: a_}]",
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_label], average: macro, samplewise: true}]",
                "test_metrics: [{metric: AUPIMO, fpr_bounds: [1e-5, 1e-4], mode: grid}]",
                "test_metrics: [{metric: AUPIMO, fields: [anomaly_map, gt_mask]}]",
                "test_metrics: [{metric: ROC, fields: [pred_score, gt_label], thresholds: [0, 0.5, 1]}]",
                "test_metrics: [{metric: AUPRO, wrapper: bootstrap}]",
                "test_metrics: [{metric: AUPRO, wrapper: {bootstrap: {resamples: 200, confidence: 0.9, seed: 1}}}]",
                "test_metrics: [{metric: AUPRO, wrapper: [{running: {window: 3}}, min_max, {best: {direction: none}}]}]",
                "test_metrics: [{metric: AUPRO, wrapper: {best: {direction: lower_is_better}}}]",
                "test_metrics: [{metric: AUPRO, wrapper: []}]",
                "defaults: {strict: false, prefix: a_, fpr_limit: 0.05}\ntest_metrics: [AUPRO]",
                "plugins: {directory: jars}\ntest_metrics: [AUPRO]",
                "layout: mvtec\ntest_metrics: [AUPRO]",
                "layout: {images: '{id}.png', masks: ['{id}.bmp'], normal: [ok, 1]}\ntest_metrics: [AUPRO]",
                "plugins: {directory: jars, sha256: {a.jar: "
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}}\ntest_metrics: [AUPRO]"
            })
    void bothAccept(String yaml) {
        assertThat(readerAccepts(yaml)).as("reader").isTrue();
        assertThat(schemaAccepts(yaml)).as("schema").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[AUPRO]",
                "tests: [AUPRO]",
                "test_metrics: AUPRO",
                "test_metrics: [AUROC]",
                "test_metrics: [AUPROO]",
                "test_metrics: [[AUPRO]]",
                "test_metrics: [5]",
                "test_metrics: [{prefix: a_}]",
                "test_metrics: [{metric: Kappa}]",
                "test_metrics: [{metric: AUPRO, prefix: 5}]",
                "test_metrics: [{metric: AUPRO, strict: yes}]",
                "test_metrics: [{metric: AUPRO, fpr_limt: 0.3}]",
                "test_metrics: [{metric: AUPRO, fpr_limit: none}]",
                "test_metrics: [{metric: AUPRO, fpr_limit: high}]",
                "test_metrics: [{metric: AUPRO, connectivity: 4.5}]",
                "test_metrics: [{metric: AUPRO, fields: [anomaly_map]}]",
                "test_metrics: [{metric: AUPRO, fields: [anomaly_map, gt_mask, image]}]",
                "test_metrics: [{metric: AUPRO, fields: [anomaly_map, image_path]}]",
                "test_metrics: [{metric: AUPRO, fields: [anomaly_map, my_mask]}]",
                "test_metrics: [{metric: AUROC}]",
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_label], average: mean}]",
                "test_metrics: [{metric: AUPIMO, fpr_bounds: [low, high]}]",
                "test_metrics: [{metric: AUPRO, wrapper: boot}]",
                "test_metrics: [{metric: AUPRO, wrapper: running}]",
                "test_metrics: [{metric: AUPRO, wrapper: {}}]",
                "test_metrics: [{metric: AUPRO, wrapper: {bootstrap: {resample: 200}}}]",
                "test_metrics: [{metric: AUPRO, wrapper: {bootstrap: {resamples: many}}}]",
                "test_metrics: [{metric: AUPRO, wrapper: {bootstrap: }}]",
                "test_metrics: [{metric: AUPRO, wrapper: {running: {window: 3}, min_max: {}}}]",
                "test_metrics: [{metric: AUPRO, wrapper: {best: {direction: up}}}]",
                "test_metrics: [AUPRO]\ndefaults: {wrapper: bootstrap}",
                "test_metrics: [AUPRO]\ndefaults: {strict: 1}",
                "test_metrics: [AUPRO]\ndefaults: {metric: AUROC}",
                "test_metrics: [AUPRO]\ndefaults: {fpr_limt: 0.3}",
                "test_metrics: [AUPRO]\nplugins: jars",
                "test_metrics: [AUPRO]\nlayout: [mvtec]",
                "test_metrics: [AUPRO]\nlayout: {images: '{id}.png', normal: ok, mask: '{id}.bmp'}",
                "test_metrics: [AUPRO]\nlayout: {images: {id: a}, normal: ok}",
                "test_metrics: [AUPRO]\nplugins: {sha256: {}}",
                "test_metrics: [AUPRO]\nplugins: {directory: jars, sha256: {a.jar: abc}}"
            })
    void bothRefuse(String yaml) {
        assertThat(readerAccepts(yaml)).as("reader").isFalse();
        assertThat(schemaAccepts(yaml)).as("schema").isFalse();
    }
}
