package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set in MVTec LOCO AD layout is evaluated as its authors do. */
final class LocoEvaluationTest {
    @TempDir
    private Path folder;

    private Run evaluate(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("evaluate", "--maps", folder.resolve("maps"), "--masks", folder.resolve("dataset")));
        arguments.addAll(List.of(more));
        return Run.anometry(arguments.toArray());
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void theSaturatedOverlapAtAnFprOf5PercentIsThereByItself() throws IOException {
        TestData.locoCategory(folder, "nails");
        JsonNode json = json(evaluate("--json", "-"));
        assertThat(json.get("categories").fieldNames())
                .toIterable()
                .containsExactly("nails/logical_anomalies", "nails/structural_anomalies");
        JsonNode logical = json.get("categories").get("nails/logical_anomalies");
        assertThat(logical.at("/counts/images").asInt()).isEqualTo(3);
        // Of 3 pixels 1 saturates, and it scores best of all; of 3 others 2, one of which ties with one of 8 normal
        // ones.
        assertThat(logical.at("/metrics/pixel_AUSPRO").asDouble()).isCloseTo((1 + 0.2 / 2) / 2, within(1e-15));
        JsonNode structural = json.get("categories").get("nails/structural_anomalies");
        assertThat(structural.at("/metrics/pixel_AUSPRO").asDouble()).isEqualTo(1);
        assertThat(json.at("/metrics/pixel_AUSPRO").asDouble()).isCloseTo(0.775, within(1e-15));
        assertThat(json.at("/settings/metrics/pixel_AUSPRO/fpr_limit").asDouble())
                .isEqualTo(0.05);
        assertThat(json.at("/metrics/image_AUROC").asDouble()).isEqualTo(1);
        assertThat(json.at("/metrics/pixel_AUPRO").isNumber()).isTrue();
    }

    @Test
    void theTableHasARowForEachKindOfAnomalies() throws IOException {
        TestData.locoCategory(folder, "nails");
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), """
                test_metrics:
                  - {metric: AUSPRO, prefix: pixel_}
                  - {metric: AUSPRO, prefix: all_, fpr_limit: 1}
                  - {metric: SPRO, fields: [anomaly_map, gt_regions], threshold: 3}
                """);
        assertThat(evaluate("--config", config)).isEqualTo(new Run(0, """
                        6 images (2 anomalous), 24 pixels, 2 anomalous regions
                        Read: layout loco; 2 categories; maps of 2x2; image score max; anomalous where the mask is >0

                                                    pixel_
                        category                    AUSPRO  all_AUSPRO    SPRO  images
                        --------------------------------------------------------------
                        nails/logical_anomalies     0.5500      0.8281  0.7500       3
                        nails/structural_anomalies  1.0000      1.0000  1.0000       3
                        --------------------------------------------------------------
                        mean                        0.7750      0.9141  0.8750       6
                        """, ""));
    }

    @Test
    void categoriesOfMvtecAdBesideHaveNone() throws IOException {
        TestData.locoCategory(folder, "nails");
        TestData.category(folder, "bolt");
        JsonNode json = json(evaluate("--json", "-"));
        assertThat(json.at("/categories/bolt/metrics/pixel_AUPRO").asDouble()).isEqualTo(1);
        assertThat(json.at("/categories/bolt/metrics/pixel_AUSPRO").isNull()).isTrue();
        assertThat(json.at("/categories/bolt/undefined/pixel_AUSPRO").asText())
                .isEqualTo("no batch with anomaly_map and gt_regions was seen");
    }

    @Test
    void withoutRegionsTheyCannotBeAskedFor() throws IOException {
        TestData.category(folder, "bolt");
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [AUSPRO]");
        Run run = evaluate("--config", config);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("anometry: The metric 'AUSPRO' reads 'gt_regions', which only data sets in MVTec LOCO AD "
                        + "layout have. Leave it out.\n");
    }

    @Test
    void batchesLeaveNoTrace() throws IOException {
        TestData.locoCategory(folder, "nails");
        String all = measured(evaluate("--json", "-"));
        for (int batchSize : new int[] {1, 2}) {
            assertThat(measured(evaluate("--json", "-", "--batch-size", batchSize)))
                    .isEqualTo(all);
        }
    }

    /** Everything except how it was measured. */
    private static String measured(Run run) throws IOException {
        ObjectNode result = (ObjectNode) json(run);
        result.remove(List.of("settings", "provenance", "update_counts"));
        result.get("categories").forEach(category -> ((ObjectNode) category).remove("update_counts"));
        return result.toString();
    }

    @Test
    void whatIsWrongWithTheConfigIsSaid() throws IOException {
        TestData.locoCategory(folder, "nails");
        Path defects = Files.writeString(folder.resolve("dataset/nails/defects_config.json"), "[{}]");
        Run run = evaluate();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("anometry: " + defects
                        + ":1: The defect has no 'defect_name'. It has none. Add it, or correct" + " its spelling.\n");
    }
}
