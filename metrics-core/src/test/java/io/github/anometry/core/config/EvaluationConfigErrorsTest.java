package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import org.junit.jupiter.api.Test;

/** What a YAML file cannot mean is refused before any data is read, with file, line and column. */
class EvaluationConfigErrorsTest {
    private static final String FIELDS =
            " Batches have anomaly_map, explanation, gt_label, gt_mask, gt_regions, image, image_path, "
                    + "mask_path, pred_label, pred_mask, pred_score.";
    private static final String METRICS =
            " There are Accuracy, AnomalyScoreDistribution, AUPIMO, AUPR, AUPRO, AUROC, AUSPRO, AveragePrecision, BalancedAccuracy, "
                    + "BinaryPrecisionRecallCurve, ConfusionMatrix, Dice, F1AdaptiveThreshold, F1Max, F1Score, FBeta, IoU, ManualThreshold, MCC, "
                    + "MinMax, PBn, PGn, PIMO, Precision, PRO, Recall, ROC, Specificity, SPRO.";
    private static final String EXAMPLE =
            "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";

    private static void assertRefused(String yaml, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .as(yaml)
                .isThrownBy(() -> EvaluationConfig.parse(yaml, "e.yaml").evaluator(MetricRegistry.load()))
                .withMessage("e.yaml:" + message);
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
                "test_metrics: [AUROC]\ntest_metric: [AUROC]",
                "2:1: the document has no key 'test_metric'. Did you mean 'test_metrics'? "
                        + "It has test_metrics, validation_metrics.");
        assertRefused("a: 1", "1:1: the document has no key 'a'. It has test_metrics, validation_metrics.");
    }

    @Test
    void somethingElseThanAMapping() {
        assertRefused("- AUROC", "1:1: the document is a list, but must be a mapping.");
        assertRefused("AUROC", "1:1: the document is 'AUROC', but must be a mapping.");
        assertRefused("5: [AUROC]", "1:1: a key of the document is '5', but must be a text.");
        assertRefused("[a]: [AUROC]", "1:1: a key of the document is a list, but must be a text.");
    }

    @Test
    void somethingElseThanAListOfMetrics() {
        assertRefused("test_metrics: AUROC", "1:15: test_metrics is 'AUROC', but must be a list.");
        assertRefused("test_metrics: {metric: AUROC}", "1:15: test_metrics is a mapping, but must be a list.");
        assertRefused("test_metrics:\n", "1:14: test_metrics is empty, but must be a list.");
        assertRefused("test_metrics: [AUROC, 5]", "1:23: test_metrics[1] is '5', but must be a mapping.");
        assertRefused("test_metrics: [[AUROC]]", "1:16: test_metrics[0] is a list, but must be a mapping.");
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
                "2:30: There is no metric 'AURROC'. Did you mean 'AUROC'?" + METRICS);
        assertRefused("validation_metrics: [Kappa]", "1:22: There is no metric 'Kappa'." + METRICS);
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
                "4:5: AUPRO has no parameter 'fpr_limt'. It has fpr_limit, connectivity. Did you mean 'fpr_limit'?");
        assertRefused("test_metrics: [{metric: AUPR, beta: 2}]", "1:31: AUPR has no parameter 'beta'. It has none.");
    }

    @Test
    void aParameterThatTheMetricRefuses() {
        assertRefused(
                "test_metrics: [{metric: AUPRO, prefix: pixel_, fpr_limit: 1.5}]",
                "1:16: pixel_AUPRO cannot be built: fpr_limit is 1.5, but must be above 0 and at most 1.");
        assertRefused(
                "test_metrics: [{metric: ROC, fields: [pred_score, gt_label], thresholds: [0.5], num_thresholds: 5}]",
                "1:16: ROC cannot be built: thresholds and num_thresholds are both set. Give the thresholds or their "
                        + "number.");
    }

    @Test
    void aParameterOfAWrongType() {
        assertRefused(
                "test_metrics: [{metric: AUPRO, fpr_limit: high}]",
                "1:32: AUPRO cannot take high for its parameter 'fpr_limit'. It takes a value of type double.");
        assertRefused(
                "test_metrics: [{metric: AUPRO, connectivity: 8.5}]",
                "1:32: AUPRO cannot take 8.5 for its parameter 'connectivity'. It takes a value of type int.");
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_label], average: marco}]",
                "1:66: F1Score cannot take marco for its parameter 'average'. It takes one of binary, micro, macro. "
                        + "Did you mean 'macro'?");
    }

    @Test
    void aFieldThatNoBatchHas() {
        assertRefused("""
                test_metrics:
                  - metric: AUROC
                    prefix: image_
                    fields: [predictions, labels]
                """, "4:13: image_AUROC reads the field 'predictions', which no batch has." + FIELDS);
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_scores, gt_label]}]",
                "1:40: AUROC reads the field 'pred_scores', which no batch has. Did you mean 'pred_score'?" + FIELDS);
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [anomaly_scores, gt_labels]}]",
                "1:42: F1Score reads the field 'anomaly_scores', which no batch has." + FIELDS);
        assertRefused(
                "test_metrics: [{metric: F1Score, fields: [pred_label, gt_labels]}]",
                "1:42: F1Score reads the field 'gt_labels', which no batch has. Did you mean 'gt_label'?" + FIELDS);
    }

    @Test
    void tooFewOrTooManyFields() {
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [pred_score]}]",
                "1:40: AUROC takes 2 fields (score, target), but got 1 (pred_score). Name one field for each.");
        assertRefused(
                "test_metrics: [{metric: MinMax, fields: [pred_score, gt_label]}]",
                "1:41: MinMax takes 1 field (score), but got 2 (pred_score, gt_label). Name one field for each.");
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: []}]",
                "1:40: AUROC takes 2 fields (score, target), but got 0. Name one field for each.");
    }

    @Test
    void aFieldOfAWrongType() {
        assertRefused(
                "test_metrics: [{metric: AUROC, fields: [image_path, gt_label]}]",
                "1:40: AUROC cannot take that field for its argument 'score'. The standard field 'image_path' holds a text per "
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
                "test_metrics: [{metric: AUROC, prefix: 5}]",
                "1:40: test_metrics[0].prefix is '5', but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUROC, prefix: }]",
                "1:39: test_metrics[0].prefix is empty, but must be a text.");
        assertRefused(
                "test_metrics: [{metric: AUROC, strict: yes}]",
                "1:40: test_metrics[0].strict is 'yes', but must be true or false.");
        assertRefused(
                "test_metrics: [{metric: AUROC, strict: [true]}]",
                "1:40: test_metrics[0].strict is a list, but must be true or false.");
        assertRefused("test_metrics: [{5: AUROC}]", "1:17: a key of test_metrics[0] is '5', but must be a text.");
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
                "4:5: Two metrics are called 'F1Score': one over pred_label and gt_label, one over pred_mask and gt_mask. "
                        + "Results are kept by name. Give each a prefix, for example prefix(\"image_\") and "
                        + "prefix(\"pixel_\"); in YAML, prefix: image_.");
    }

    @Test
    void aKeyThatStandsTwice() {
        assertRefused(
                "test_metrics: [AUROC]\ntest_metrics: [AUPR]",
                "2:1: the document has the key 'test_metrics' twice. Keep one of them.");
        assertRefused(
                "test_metrics: [{metric: AUROC, prefix: a_, prefix: b_}]",
                "1:44: test_metrics[0] has the key 'prefix' twice. Keep one of them.");
    }

    @Test
    void noYaml() {
        assertRefused(
                "test_metrics: [AUROC",
                "1:21: This is no YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>. Mend it at "
                        + "this place.");
        assertRefused(
                "test_metrics:\n\t- AUROC",
                "2:1: This is no YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any "
                        + "token. (Do not use \\t(TAB) for indentation). Mend it at this place.");
        assertRefused(
                "test_metrics: [AUROC]\n---\ntest_metrics: [AUPR]",
                "2:1: This is no YAML: expected a single document in the stream, but found another document. Mend it at "
                        + "this place.");
        assertRefused(
                "test_metrics: *unknown",
                "1:15: This is no YAML: found undefined alias unknown. Mend it at this place.");
    }

    @Test
    void valuesThatAreNoValues() {
        assertRefused(
                "test_metrics: [{metric: AUROC, prefix: !env HOME}]",
                "1:40: This is no YAML: could not determine a constructor for the tag !env. Mend it at this place.");
        assertRefused(
                "test_metrics:\n  - {metric: AUROC, max_fpr: {a: 1, a: 2}}",
                "2:37: This is no YAML: while constructing a mapping, found duplicate key a. Mend it at this place.");
    }
}
