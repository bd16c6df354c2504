package io.github.anometry.core.testing;

import static io.github.anometry.core.testing.TestProvider.argument;
import static io.github.anometry.core.testing.TestProvider.choice;
import static io.github.anometry.core.testing.TestProvider.parameter;

import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.metric.Average;
import io.github.anometry.core.metric.BestF1;
import io.github.anometry.core.metric.PrecisionRecallArea;
import io.github.anometry.core.metric.PrecisionRecallCurve;
import io.github.anometry.core.metric.RegionOverlapArea;
import io.github.anometry.core.metric.RegionRecall;
import io.github.anometry.core.metric.RocArea;
import io.github.anometry.core.metric.RocCurve;
import io.github.anometry.core.metric.ScoreRange;
import io.github.anometry.core.metric.StepwisePrecision;
import io.github.anometry.core.metric.ThresholdedAccuracy;
import io.github.anometry.core.metric.ThresholdedF1;
import io.github.anometry.core.metric.ThresholdedPrecision;
import io.github.anometry.core.metric.ThresholdedRecall;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All metrics of this module by name, without the generated code. */
public final class TestProviders {
    private static final List<ArgumentDescriptor> SCORE_AND_TARGET =
            List.of(argument("score", "pred_score"), argument("target", "gt_label"));
    private static final List<ArgumentDescriptor> LABEL_AND_TARGET =
            List.of(argument("prediction", "pred_label"), argument("target", "gt_label"));

    private TestProviders() {}

    public static MetricRegistry registry() {
        return MetricRegistry.of(all());
    }

    static List<MetricProvider> all() {
        return List.of(
                new TestProvider<>(
                        "AUROC",
                        RocArea.class,
                        SCORE_AND_TARGET,
                        List.of(parameter("max_fpr", "float", "none"), parameter("standardize", "boolean", "true")),
                        settings -> new RocArea(
                                settings.optionalNumber("max_fpr"), settings.get("standardize", Boolean.class, true)),
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                new TestProvider<>(
                        "AveragePrecision",
                        StepwisePrecision.class,
                        SCORE_AND_TARGET,
                        List.of(),
                        settings -> new StepwisePrecision(),
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                new TestProvider<>(
                        "AUPR",
                        PrecisionRecallArea.class,
                        SCORE_AND_TARGET,
                        List.of(),
                        settings -> new PrecisionRecallArea(),
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                new TestProvider<>(
                        "F1Max",
                        BestF1.class,
                        SCORE_AND_TARGET,
                        List.of(parameter("beta", "float", "1")),
                        settings -> new BestF1(settings.get("beta", Double.class, 1.0)),
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                curve("ROC", RocCurve.class, RocCurve::new, (metric, of) -> metric.update(of.get(0), of.get(1))),
                curve(
                        "BinaryPrecisionRecallCurve",
                        PrecisionRecallCurve.class,
                        PrecisionRecallCurve::new,
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                label("Accuracy", ThresholdedAccuracy.class, Average.MICRO, ThresholdedAccuracy::new, (metric, of) -> {
                    metric.update(of.get(0), of.get(1));
                }),
                label("F1Score", ThresholdedF1.class, Average.BINARY, ThresholdedF1::new, (metric, of) -> {
                    metric.update(of.get(0), of.get(1));
                }),
                label("Precision", ThresholdedPrecision.class, Average.BINARY, ThresholdedPrecision::new, (m, of) -> {
                    m.update(of.get(0), of.get(1));
                }),
                label("Recall", ThresholdedRecall.class, Average.BINARY, ThresholdedRecall::new, (metric, of) -> {
                    metric.update(of.get(0), of.get(1));
                }),
                new TestProvider<>(
                        "MinMax",
                        ScoreRange.class,
                        List.of(argument("score", "pred_score")),
                        List.of(),
                        settings -> new ScoreRange(),
                        (metric, of) -> metric.update(of.get(0))),
                new TestProvider<>(
                        "PRO",
                        RegionRecall.class,
                        List.of(argument("prediction", "pred_mask"), argument("mask", "gt_mask")),
                        List.of(parameter("threshold", "float", "0.5"), parameter("connectivity", "int", "8")),
                        settings -> new RegionRecall(
                                settings.get("threshold", Float.class, 0.5f),
                                settings.get("connectivity", Integer.class, 8)),
                        (metric, of) -> metric.update(of.get(0), of.get(1))),
                new TestProvider<>(
                        "AUPRO",
                        RegionOverlapArea.class,
                        List.of(argument("anomalyMap", "anomaly_map"), argument("mask", "gt_mask")),
                        List.of(parameter("fpr_limit", "float", "0.3"), parameter("connectivity", "int", "8")),
                        settings -> new RegionOverlapArea(
                                settings.get("fpr_limit", Double.class, 0.3),
                                settings.get("connectivity", Integer.class, 8)),
                        (metric, of) -> metric.update(of.get(0), of.get(1))));
    }

    private interface CurveFactory<M> {
        M create(float[] thresholds, int numThresholds);
    }

    private static <M extends Metric<MetricResult> & Mergeable<M>> MetricProvider curve(
            String name, Class<M> type, CurveFactory<M> factory, TestMetric.Update<M> update) {
        List<ParameterDescriptor> parameters =
                List.of(parameter("thresholds", "list of float", "[]"), parameter("num_thresholds", "int", "0"));
        return new TestProvider<>(
                name,
                type,
                SCORE_AND_TARGET,
                parameters,
                settings -> factory.create(
                        settings.get("thresholds", float[].class, new float[0]),
                        settings.get("num_thresholds", Integer.class, 0)),
                update);
    }

    private interface LabelFactory<M> {
        M create(float threshold, Average average, @Nullable Double zeroDivision, boolean samplewise);
    }

    private static <M extends Metric<MetricResult> & Mergeable<M>> MetricProvider label(
            String name, Class<M> type, Average usual, LabelFactory<M> factory, TestMetric.Update<M> update) {
        List<ParameterDescriptor> parameters = List.of(
                parameter("threshold", "float", "0.5"),
                choice("average", usual.name().toLowerCase(Locale.ROOT), List.of("binary", "micro", "macro")),
                parameter("zero_division", "float", "none"),
                parameter("samplewise", "boolean", "false"));
        return new TestProvider<>(
                name,
                type,
                LABEL_AND_TARGET,
                parameters,
                settings -> factory.create(
                        settings.get("threshold", Float.class, 0.5f),
                        settings.get("average", Average.class, usual),
                        settings.optionalNumber("zero_division"),
                        settings.get("samplewise", Boolean.class, false)),
                update);
    }
}
