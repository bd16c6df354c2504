package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.testing.BuiltIn;
import org.junit.jupiter.api.Test;

/** What a YAML file cannot mean is refused before any data is read, with file, line and column. */
class EvaluationConfigErrorsTest {
    private static final String FIELDS =
            " Batches have anomaly_map, category, defect_type, depth_map, depth_path, explanation, frames, gt_label, gt_mask, gt_regions, image, image_path, last_frame, "
                    + "mask_path, original_image, pred_label, pred_mask, pred_score, sample_id, target_frame, video_path.";
    private static final String METRICS = " There are " + BuiltIn.listed() + ".";
    private static final String EXAMPLE =
            "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";

    private static void assertRefused(String yaml, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .as(yaml)
                .isThrownBy(() -> EvaluationConfig.parse(yaml, "e.yaml").evaluator(MetricRegistry.load()))
                .withMessage(
                        message.startsWith("has ") ? "The configuration 'e.yaml' " + message : "e.yaml:" + message);
    }

    @Test
    void nothing() {
        String empty = "1:1: The configuration is empty. It needs a list test_metrics, for example: " + EXAMPLE;
        assertRefused("", empty);
        assertRefused("\n\n", empty);
        assertRefused("# only a comment\n", empty);
        assertRefused("{}", empty);
        assertRefused("---\n", "2:1: the document is empty, but must be a mapping.");
    }

    @Test
    void listsOfNothing() {
        String message = "1:1: The configuration lists no metric. Name one, for example: " + EXAMPLE;
        assertRefused("test_metrics: []", message);
        assertRefused("test_metrics: []\nvalidation_metrics: []", message);
    }

    @Test
    void anUnknownKey() {
        assertRefused(
                "test_metrics: [AUPRO]\ntest_metric: [AUPRO]",
                "2:1: the document has no key 'test_metric'. Did you mean 'test_metrics'? "
                        + "It has test_metrics, validation_metrics, plugins, defaults, layout, log, report, resize, image_score, pool, smooth, mask_rule, ignore, maps, masks, manifest, scores, labels, category, object, allow_missing, metrics, by, json, json_size, image_records, csv_safe, run, no_warnings, strict, fit_thresholds, keep_going, batch_size, threads.");
        assertRefused(
                "a: 1",
                "1:1: the document has no key 'a'. It has test_metrics, validation_metrics, plugins, defaults, layout, log, report, resize, image_score, pool, smooth, mask_rule, ignore, maps, masks, manifest, scores, labels, category, object, allow_missing, metrics, by, json, json_size, image_records, csv_safe, run, no_warnings, strict, fit_thresholds, keep_going, batch_size, threads.");
    }

    @Test
    void somethingElseThanAMapping() {
        assertRefused("- AUROC", "1:1: the document is a list, but must be a mapping.");
        assertRefused("AUROC", "1:1: the document is 'AUROC', but must be a mapping.");
        assertRefused("5: [AUPRO]", "1:1: a key of the document is '5', but must be a text.");
        assertRefused("[a]: [AUPRO]", "1:1: a key of the document is a list, but must be a text.");
    }

    @Test
    void somethingElseThanAListOfMetrics() {
        assertRefused("test_metrics: AUROC", "1:15: test_metrics is 'AUROC', but must be a list.");
        assertRefused("test_metrics: {metric: AUROC}", "1:15: test_metrics is a mapping, but must be a list.");
        assertRefused("test_metrics:\n", "1:14: test_metrics is empty, but must be a list.");
        assertRefused("test_metrics: [AUPRO, 5]", "1:23: test_metrics[1] is '5', but must be a mapping.");
        assertRefused("test_metrics: [[AUPRO]]", "1:16: test_metrics[0] is a list, but must be a mapping.");
    }

    @Test
    void aMetricWithoutName() {
        assertRefused("test_metrics:\n  - {prefix: image_}\n", "2:5: test_metrics[0] has no 'metric'. Add it.");
        assertRefused("test_metrics: [{}]", "1:16: test_metrics[0] has no 'metric'. Add it.");
    }

    @Test
    void aMetricThatThereIsNot() {
        assertRefused(
                "test_metrics:\n  - {prefix: image_, metric: AURROC}\n",
                "2:30: test_metrics[0].metric: There is no metric 'AURROC'. Did you mean 'AUROC'?" + METRICS);
        assertRefused(
                "validation_metrics: [Kappa]",
                "1:22: validation_metrics[0]: There is no metric 'Kappa'." + METRICS
                        + " If it is a metric of a plugin, name its directory with --plugins, or as 'plugins' in the configuration.");
    }

    @Test
    void aParameterThatThereIsNot() {
        assertRefused(
                """
                test_metrics:
                  - metric: AUPRO
                    prefix: pixel_
                    fpr_limt: 0.05
                """,
                "4:5: test_metrics[0].fpr_limt: AUPRO has no parameter 'fpr_limt'. It has fpr_limit, connectivity. Did you mean 'fpr_limit'?");
        assertRefused(
                "test_metrics: [{metric: AUPR, beta: 2, fields: [pred_score, gt_label]}]",
                "1:31: test_metrics[0].beta: AUPR has no parameter 'beta'. It has none.");
    }

    @Test
    void aParameterThatTheMetricRefuses() {
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: pixel_, fpr_limit: 1.5}]",
                "1:48: test_metrics[0].fpr_limit: pixel_AUPRO cannot be built: fpr_limit is 1.5, but must be above 0 and at most 1.");
        assertRefused(
                "test_metrics: [{metric: ROC, fields: [pred_score, gt_label], thresholds: [0.5], num_thresholds: 5}]",
                "1:62: test_metrics[0].thresholds: ROC cannot be built: thresholds and num_thresholds are both set. Give the thresholds or their "
                        + "number.");
    }

    @Test
    void aParameterOfAWrongType() {
        assertRefused(
                "test_metrics: [{metric: AUPRO, fpr_limit: high}]",
                "1:32: test_metrics[0].fpr_limit: AUPRO cannot take high for its parameter 'fpr_limit'. It takes a value of type double.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, connectivity: 8.5}]",
                "1:32: test_metrics[0].connectivity: AUPRO cannot take 8.5 for its parameter 'connectivity'. It takes a value of type int.");
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_label], average: marco}]",
                "1:66: test_metrics[0].average: F1Score cannot take marco for its parameter 'average'. It takes one of binary, micro, macro. "
                        + "Did you mean 'macro'?");
    }

    @Test
    void aFieldThatNoBatchHas() {
        assertRefused(
                """
                test_metrics:
                  - metric: AUROC
                    prefix: image_
                    fields: [predictions, gt_label]
                """,
                "4:14: test_metrics[0].fields[0]: image_AUROC reads the field 'predictions', which no batch has."
                        + FIELDS);
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_scores, gt_label]}]",
                "1:41: test_metrics[0].fields[0]: AUROC reads the field 'pred_scores', which no batch has. Did you mean 'pred_score'?"
                        + FIELDS);
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [anomaly_scores, gt_label]}]",
                "1:43: test_metrics[0].fields[0]: F1Score reads the field 'anomaly_scores', which no batch has."
                        + FIELDS);
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_labels]}]",
                "1:55: test_metrics[0].fields[1]: F1Score reads the field 'gt_labels', which no batch has. Did you mean 'gt_label'?"
                        + FIELDS);
    }

    @Test
    void tooFewOrTooManyFields() {
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_score]}]",
                "1:40: test_metrics[0].fields: AUROC takes 2 fields (score, target), but got 1 (pred_score). Name one field for each.");
        assertRefused(
                "test_metrics: [{metric: MinMax, fields: [pred_score, gt_label]}]",
                "1:41: test_metrics[0].fields: MinMax takes 1 field (score), but got 2 (pred_score, gt_label). Name one field for each.");
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: []}]",
                "1:40: test_metrics[0].fields: AUROC takes 2 fields (score, target), but got 0. Name one field for each.");
    }

    @Test
    void aFieldOfAWrongType() {
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [image_path, gt_label]}]",
                "1:40: test_metrics[0].fields: AUROC cannot take that field for its argument 'score'. The standard field 'image_path' holds a text per "
                        + "sample, not a tensor. Use a field of another name.");
    }

    @Test
    void settingsOfAWrongType() {
        assertRefused("test_metrics: [{metric: 5}]", "1:25: test_metrics[0].metric is '5', but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: pred_score}]",
                "1:40: test_metrics[0].fields is 'pred_score', but must be a list.");
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_score, 5]}]",
                "1:53: test_metrics[0].fields[1] is '5', but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_score, {a: 1}]}]",
                "1:53: test_metrics[0].fields[1] is a mapping, but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: 5}]",
                "1:40: test_metrics[0].prefix is '5', but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: }]",
                "1:39: test_metrics[0].prefix is empty, but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, strict: yes}]",
                "1:40: test_metrics[0].strict is 'yes', but must be true or false.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, strict: [true]}]",
                "1:40: test_metrics[0].strict is a list, but must be true or false.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, 5: AUROC}]",
                "1:32: a key of test_metrics[0] is '5', but must be a text.");
    }

    @Test
    void twoMetricsOfOneName() {
        assertRefused(
                """
                test_metrics:
                  - {metric: F1Score, fields: [pred_label, gt_label]}
                  - {metric: AUPRO}
                  - {metric: F1Score, fields: [pred_mask, gt_mask]}
                """,
                "4:5: test_metrics[2]: There is a metric 'F1Score' over pred_label, gt_label already, in line 2 "
                        + "(test_metrics[0]); this one is over pred_mask, gt_mask. Results are kept by name: give each a "
                        + "prefix of its own, for example prefix: second_.");
    }

    @Test
    void aKeyThatStandsTwice() {
        assertRefused(
                "test_metrics: [AUPRO]\ntest_metrics: [AUPR]",
                "2:1: the document has the key 'test_metrics' twice. Keep one of them.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: a_, prefix: b_}]",
                "1:44: test_metrics[0] has the key 'prefix' twice. Keep one of them.");
    }

    @Test
    void noYaml() {
        assertRefused(
                "test_metrics: [AUPRO",
                "1:21: This is not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>. "
                        + "Fix it there.");
        assertRefused(
                "test_metrics:\n\t- AUROC",
                "2:1: This is not YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any "
                        + "token. (Do not use \\t(TAB) for indentation). Fix it there.");
        assertRefused(
                "test_metrics: [AUPRO]\n---\ntest_metrics: [AUPR]",
                "2:1: This is not YAML: expected a single document in the stream, but found another document. Fix it there.");
        assertRefused("test_metrics: *unknown", "1:15: This is not YAML: found undefined alias unknown. Fix it there.");
    }

    @Test
    void valuesThatAreNoValues() {
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: !env HOME}]",
                "1:40: This is not YAML: could not determine a constructor for the tag !env. Fix it there.");
        assertRefused(
                "test_metrics:\n  - {metric: AUPRO, fpr_limit: {a: 1, a: 2}}",
                "2:39: This is not YAML: while constructing a mapping, found duplicate key a. Fix it there.");
    }

    @Test
    void lackOfFieldsAndOfNames() {
        assertRefused(
                "test_metrics: [AUROC]",
                "1:16: test_metrics[0]: AUROC has no default fields. Name the fields for score, target, for example fields: "
                        + "[pred_score, gt_label].");
        assertRefused("test_metrics: [{prefix: 5}]", """
                has 2 problems:
                  e.yaml:1:16: test_metrics[0] has no 'metric'. Add it.
                  e.yaml:1:25: test_metrics[0].prefix is '5', but must be a text.""");
    }

    @Test
    void listsWithinListsWithoutEnd() {
        String message = " has more than 10000 values, or lists that contain themselves. Use fewer.";
        assertRefused(
                "test_metrics: [{metric: AUPRO, fpr_limit: &a [*a]}]", "1:43: test_metrics[0].fpr_limit" + message);
        StringBuilder yaml = new StringBuilder("test_metrics:\n- metric: AUPRO\n  fpr_limit:\n  - &a0 [0, 1]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("  - &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertRefused(
                yaml.toString(),
                "1:1: This is not YAML: Number of aliases for non-scalar nodes exceeds the specified max=50. Fix it there.");
        assertRefused(yaml.substring(0, yaml.indexOf("&a21")) + "5", "4:3: test_metrics[0].fpr_limit" + message);
    }

    @Test
    void defaultsThatNoMetricHas() {
        assertRefused(
                "defaults: {fpr_limt: 0.05}\ntest_metrics: [AUPRO]",
                "1:12: defaults has the parameter 'fpr_limt', which none of the metrics has. Did you mean 'fpr_limit'? "
                        + "They have connectivity, fpr_limit, prefix, strict.");
        assertRefused(
                "defaults: {fields: [pred_score, gt_label]}\ntest_metrics: [AUPRO]",
                "1:12: defaults cannot have 'fields', which each metric sets for itself. Set it in the metrics.");
        assertRefused("defaults: [strict]\ntest_metrics: [AUPRO]", "1:11: defaults is a list, but must be a mapping.");
        assertRefused(
                "defaults: {strict: 1}\ntest_metrics: [AUPRO]",
                "1:20: defaults.strict is '1', but must be true or false.");
    }

    @Test
    void aDefaultThatAMetricRefuses() {
        assertRefused(
                "defaults: {fpr_limit: 2}\ntest_metrics: [AUPRO]",
                "1:12: defaults.fpr_limit: AUPRO cannot be built: fpr_limit is 2, but must be above 0 and at most 1.");
    }

    @Test
    void pluginsThatCannotBeMeant() {
        assertRefused("plugins: here\ntest_metrics: [AUPRO]", "1:10: plugins is 'here', but must be a mapping.");
        assertRefused("plugins: {dir: here}\ntest_metrics: [AUPRO]", """
                has 2 problems:
                  e.yaml:1:10: plugins has no 'directory'. Add it.
                  e.yaml:1:11: plugins has no key 'dir'. It has directory, sha256.""");
        assertRefused(
                "plugins: {directory: [here]}\ntest_metrics: [AUPRO]",
                "1:22: plugins.directory is a list, but must be a text.");
        assertRefused(
                "plugins: {directory: here, sha256: {acme.jar: 12}}\ntest_metrics: [AUPRO]",
                "1:47: plugins.sha256.acme.jar is '12', but must be a SHA-256 checksum, 64 hexadecimal digits. 'anometry "
                        + "plugins list' shows them.");
    }

    @Test
    void pluginsThatCannotBeMeantLeaveMetricsThatMayBeTheirsInDoubt() {
        EvaluationConfig config = EvaluationConfig.parse(
                "plugins: {directory: 5}\ntest_metrics: [FromSomePlugin, {metric: AUPRO, fpr_limit: 5}]", "e.yaml");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> config.plugins(MetricRegistry.load()))
                .withMessage("""
                        The configuration 'e.yaml' has 3 problems:
                          e.yaml:1:22: plugins.directory is '5', but must be a text.
                          e.yaml:2:16: test_metrics[0]: There is no metric 'FromSomePlugin'.%s Plugins may have it; none was loaded, because what the configuration says of them is wrong.
                          e.yaml:2:48: test_metrics[1].fpr_limit: AUPRO cannot be built: fpr_limit is 5, but must be above 0 and at most 1.""".formatted(METRICS));
    }

    @Test
    void allAtOnce() {
        assertRefused("""
                plugins:
                  directory: plugins
                defaults:
                  strict: maybe
                  fpr_limt: 0.05
                test_metrics:
                  - {metric: AURROC, fields: [pred_score, gt_label]}
                  - {metric: AUPRO, prefix: pixel_, fpr_limit: 1.5, connectivity: 6, conectivity: 8}
                  - {metric: AUROC, fields: [pred_scores, gt_label], prefix: image_, max_fpr: high}
                  - {prefix: image_, strict: true}
                  - {metric: PGn, prefix: a_}
                  - {metric: PGn, prefix: a_}
                validation_metric: [PRO]
                """, """
                has 11 problems:
                  e.yaml:4:11: defaults.strict is 'maybe', but must be true or false.
                  e.yaml:5:3: defaults has the parameter 'fpr_limt', which none of the metrics has. Did you mean 'fpr_limit'? They have average, beta, bins, bounds, connectivity, default_value, fnr, force, fpr, fpr_bounds, fpr_limit, max_fpr, mode, num_thresholds, prefix, samplewise, standardize, strict, threshold, thresholds, zero_division.
                  e.yaml:7:14: test_metrics[0].metric: There is no metric 'AURROC'. Did you mean 'AUROC'?%s
                  e.yaml:8:37: test_metrics[1].fpr_limit: pixel_AUPRO cannot be built: fpr_limit is 1.5, but must be above 0 and at most 1.
                  e.yaml:8:53: test_metrics[1].connectivity: pixel_AUPRO cannot be built: connectivity is 6, but a pixel has 4 or 8 neighbours. Use 4 or 8.
                  e.yaml:8:70: test_metrics[1].conectivity: AUPRO has no parameter 'conectivity'. It has fpr_limit, connectivity. Did you mean 'connectivity'?
                  e.yaml:9:30: test_metrics[2].fields[0]: image_AUROC reads the field 'pred_scores', which no batch has. Did you mean 'pred_score'?%s
                  e.yaml:9:70: test_metrics[2].max_fpr: AUROC cannot take high for its parameter 'max_fpr'. It takes a value of type double.
                  e.yaml:10:5: test_metrics[3] has no 'metric'. Add it.
                  e.yaml:12:5: test_metrics[5]: There is a metric 'a_PG5' over pred_score, gt_label already, in line 11 (test_metrics[4]); this one is over pred_score, gt_label. Results are kept by name: give each a prefix of its own, for example prefix: second_.
                  e.yaml:13:1: the document has no key 'validation_metric'. Did you mean 'validation_metrics'? It has test_metrics, validation_metrics, plugins, defaults, layout, log, report, resize, image_score, pool, smooth, mask_rule, ignore, maps, masks, manifest, scores, labels, category, object, allow_missing, metrics, by, json, json_size, image_records, csv_safe, run, no_warnings, strict, fit_thresholds, keep_going, batch_size, threads.""".formatted(METRICS, FIELDS));
    }

    @Test
    void aWrapperThatThereIsNot() {
        String there = " There are bootstrap, running, best, min_max.";
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: bootstrp}]",
                "1:39: test_metrics[0].wrapper: There is no wrapper 'bootstrp'. Did you mean 'bootstrap'?" + there);
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: [min_max, {windows: {}}]}]",
                "1:50: test_metrics[0].wrapper[1]: There is no wrapper 'windows'." + there);
    }

    @Test
    void somethingElseThanAWrapper() {
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: 5}]",
                "1:39: test_metrics[0].wrapper is '5', but must be a mapping.");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {}}]",
                "1:39: test_metrics[0].wrapper names no wrapper. Name one, for example bootstrap, or remove the key.");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {bootstrap: 5}}]",
                "1:51: test_metrics[0].wrapper.bootstrap is '5', but must be a mapping.");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {running: {window: 3}, best: {}}}]",
                "1:39: test_metrics[0].wrapper has the keys running, best, but one mapping names one wrapper. Make it a list "
                        + "of wrappers, from the inside out: [{running: {...}}, {best: {...}}].");
    }

    @Test
    void everythingThatIsWrongWithOneWrapper() {
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {bootstrap: {resample: 5, seed: a, confidence: 1}}}]", """
                        has 3 problems:
                          e.yaml:1:52: test_metrics[0].wrapper.bootstrap.resample: bootstrap has no parameter 'resample'. It has resamples, confidence, seed. Did you mean 'resamples'?
                          e.yaml:1:65: test_metrics[0].wrapper.bootstrap.seed: bootstrap cannot take a for its parameter 'seed'. It takes a value of type long.
                          e.yaml:1:74: test_metrics[0].wrapper.bootstrap.confidence: confidence is 1, but must be above 0 and below 1.""");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: running}]",
                "1:39: test_metrics[0].wrapper: running needs the parameter 'window', which has no default. Set it.");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {running: {window: 0}}}]",
                "1:50: test_metrics[0].wrapper.running.window: window is 0, but must be at least 1.");
    }

    @Test
    void aMetricThatCannotBeWrappedSo() {
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: [min_max, bootstrap]}]",
                "1:49: test_metrics[0].wrapper[1]: BootstrapInterval cannot wrap PRO: it merges states, and the state "
                        + "of PRO cannot be merged. Wrap a metric that merges.");
        assertRefused(
                "test_metrics: [{metric: MinMax, fields: [pred_score], wrapper: best}]",
                "1:64: test_metrics[0].wrapper: The BestTracker of MinMax cannot tell which value is the best: the metric does "
                        + "not say whether higher or lower values are better. Set direction to higher_is_better or "
                        + "lower_is_better.");
        assertRefused(
                "test_metrics: [{metric: PRO, wrapper: {best: {direction: up}}}]",
                "1:47: test_metrics[0].wrapper.best.direction: best cannot take up for its parameter 'direction'. It takes one "
                        + "of higher_is_better, lower_is_better.");
        assertRefused(
                "test_metrics: [PRO]\ndefaults: {wrapper: bootstrap}",
                "2:12: defaults cannot have 'wrapper', which each metric sets for itself. Set it in the metrics.");
    }

    @Test
    void everythingThatIsWrongWithOneMetric() {
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [pred_label], average: marco, zero_division: x, samplewise: 3, beta: 1}]",
                """
                        has 5 problems:
                          e.yaml:1:42: test_metrics[0].fields: F1Score takes 2 fields (prediction, target), but got 1 (pred_label). Name one field for each.
                          e.yaml:1:56: test_metrics[0].average: F1Score cannot take marco for its parameter 'average'. It takes one of binary, micro, macro. Did you mean 'macro'?
                          e.yaml:1:72: test_metrics[0].zero_division: F1Score cannot take x for its parameter 'zero_division'. It takes a value of type double.
                          e.yaml:1:90: test_metrics[0].samplewise: F1Score cannot take 3 for its parameter 'samplewise'. It takes a value of type boolean.
                          e.yaml:1:105: test_metrics[0].beta: F1Score has no parameter 'beta'. It has threshold, average, zero_division, samplewise.""");
    }
}
