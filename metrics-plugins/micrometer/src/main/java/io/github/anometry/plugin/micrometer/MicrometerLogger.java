package io.github.anometry.plugin.micrometer;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;

/**
 * Shows the last run of each stage as gauges of a Micrometer registry. In Prometheus:
 *
 * <pre>{@code
 * anometry_metric{metric="pixel_AUROC",stage="test"} 0.98
 * anometry_metric_detail{detail="threshold",metric="image_F1Max",stage="test"} 0.512
 * anometry_metric_group{by="defect_type",group="hole",metric="pixel_AUROC",stage="test"} 0.95
 * anometry_step{stage="test"} 3.0
 * anometry_last_run_timestamp_seconds{stage="test"} 1.7698608E9
 * anometry_runs_total{stage="test"} 3.0
 * }</pre>
 *
 * <p>Undefined values are NaN. Gauges that the next run of a stage no longer has are removed, so that no old value
 * is mistaken for a new one; other stages keep theirs. The run's name and parameters are not tags, because each new
 * value of a tag is a new series that a monitoring system keeps; tags that are equal in all runs can be given. A
 * breakdown is a series for each group: break down only by what has few values.
 *
 * <p>The registry holds the values, not the logger: they stay after {@link #close}. A registry can have only one
 * logger with the same tags.
 * Thread-safe.
 */
public final class MicrometerLogger implements ResultLogger {
    private static final GaugeKind METRIC =
            new GaugeKind("anometry.metric", "The value of a metric in the last run", "");
    private static final GaugeKind DETAIL = new GaugeKind("anometry.metric.detail", "Details of a metric's value", "");
    private static final GaugeKind GROUP =
            new GaugeKind("anometry.metric.group", "The value of a metric for a group of a breakdown", "");
    private static final GaugeKind STEP = new GaugeKind("anometry.step", "The number of the last run", "");
    private static final GaugeKind ENDED =
            new GaugeKind("anometry.last.run.timestamp", "When the last run ended", "seconds");

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<Stage, Gauges> stages = new EnumMap<>(Stage.class);

    public MicrometerLogger(MeterRegistry registry) {
        this(registry, Tags.empty());
    }

    /** @param tags of all gauges, equal in all runs: {@code Tags.of("model", "padim")} */
    public MicrometerLogger(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    @Override
    public String name() {
        return "micrometer";
    }

    /** @throws ConfigurationException if another logger has gauges of the same tags; the others are updated */
    @Override
    public synchronized void log(RunReport report) {
        Tags ofStage = tags.and("stage", report.stage().text());
        Gauges gauges = stages.computeIfAbsent(report.stage(), stage -> new Gauges(registry));
        Gauges.Update update = gauges.update();
        addValues(update, METRIC, ofStage, report.result());
        addDetails(update, ofStage, report.result());
        report.result()
                .breakdowns()
                .forEach((by, breakdown) -> breakdown
                        .groups()
                        .forEach((group, result) ->
                                addValues(update, GROUP, ofStage.and("by", by, "group", group), result)));
        update.set(STEP, ofStage, (double) report.step());
        update.set(ENDED, ofStage, report.time().toEpochMilli() / 1000.0);
        Counter.builder("anometry.runs")
                .description("How many runs there were")
                .tags(ofStage)
                .register(registry)
                .increment();
        update.finish();
    }

    private static void addValues(Gauges.Update update, GaugeKind kind, Tags tags, EvaluationResult result) {
        result.metrics().forEach((name, metric) -> {
            if (metric.isScalar() || !metric.isDefined()) {
                update.set(kind, tags.and("metric", name), metric.asDouble());
            }
        });
    }

    private static void addDetails(Gauges.Update update, Tags tags, EvaluationResult result) {
        result.metrics()
                .forEach((name, metric) -> metric.details()
                        .forEach((detail, value) ->
                                update.set(DETAIL, tags.and("metric", name, "detail", detail), value)));
    }
}
