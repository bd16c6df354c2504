package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.RunException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.logging.LoggerCalls;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.model.PostProcessor;
import io.github.anometry.core.model.Thresholds;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs models over data: predicts, measures, logs.
 *
 * <p>{@link #validate} finds thresholds on raw scores, {@link #test} applies them; metrics see raw scores. Each run has its
 * own copies of the model's metrics, so that two tests of one model have equal results and runs do not affect each other. An
 * engine serves any number of models, sequentially or on several threads, if the data and loggers that they share allow that
 * (those of Anometry do).
 */
public final class Engine {
    /** Fields that exist only with thresholds. */
    private static final Set<Field<?>> BY_THRESHOLD =
            Set.of(PRED_LABEL, PRED_MASK, PostProcessor.NORMALIZED_SCORE, PostProcessor.NORMALIZED_MAP);

    private final EngineSettings settings;
    private final Map<Stage, Long> steps = new EnumMap<>(Stage.class);

    /** An engine without loggers and listeners that predicts on the caller's thread. */
    public Engine() {
        this(builder());
    }

    private Engine(Builder builder) {
        this.settings = builder.settings();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Measures the model's validation metrics over the validation data, finds the thresholds there, and gives them to the model.
     *
     * <p>Metrics that read labels, masks or normalised scores use the thresholds that this validation finds, which takes a
     * second pass over the data; without such metrics there is one pass.
     *
     * @return the metrics, and the thresholds as {@code image_threshold} and {@code pixel_threshold}, with the range of the scores
     * @throws RunException if the run did not finish; the model's thresholds are then unchanged
     * @throws ConfigurationException if the data have no batches for it
     */
    public EvaluationResult validate(AnomalyModel model, DataModule data) {
        return logged(Stage.VALIDATION, model, () -> measureValidation(model, data));
    }

    private EvaluationResult measureValidation(AnomalyModel model, DataModule data) {
        List<AnomalibMetric<?>> wanted = model.evaluator().validation().metrics();
        List<AnomalibMetric<?>> raw =
                wanted.stream().filter(metric -> !readsLabels(metric)).toList();
        List<AnomalibMetric<?>> labelled =
                wanted.stream().filter(Engine::readsLabels).toList();
        Fit fit = new Fit(model.postProcessor());

        List<AnomalibMetric<?>> first = new ArrayList<>(raw);
        first.addAll(fit.metrics());
        EvaluationResult measured = validationPass(first, model, data, Thresholds.NONE);
        Thresholds found = fit.thresholds(measured);
        EvaluationResult result = fit.withThresholds(measured, found);
        if (!labelled.isEmpty()) {
            result = together(wanted, result, validationPass(labelled, model, data, found));
        }
        model.useThresholds(found);
        return result;
    }

    private static boolean readsLabels(AnomalibMetric<?> metric) {
        return metric.fields().stream().anyMatch(BY_THRESHOLD::contains);
    }

    private EvaluationResult validationPass(
            List<AnomalibMetric<?>> metrics, AnomalyModel model, DataModule data, Thresholds thresholds) {
        MetricGroup group = Metrics.evaluator(metrics).test();
        Run run = new Run(Stage.VALIDATION, settings, group, labels(metrics), batch -> {});
        run.over(predictions(model, data::validation, thresholds, metrics));
        return run.result();
    }

    /** The user's metrics in their order, then the thresholds. */
    private static EvaluationResult together(
            List<AnomalibMetric<?>> wanted, EvaluationResult first, EvaluationResult second) {
        // Both passes have the same warnings about the data.
        EvaluationResult.Builder all = EvaluationResult.builder().warnings(first.ownWarnings());
        Set<String> names = new HashSet<>();
        for (AnomalibMetric<?> metric : wanted) {
            String name = metric.name();
            EvaluationResult source = second.metrics().containsKey(name) ? second : first;
            all.metric(name, source.get(name), source.updateCounts().getOrDefault(name, 0L));
            names.add(name);
        }
        first.metrics().forEach((name, result) -> {
            if (!names.contains(name)) {
                all.metric(name, result, first.updateCounts().getOrDefault(name, 0L));
            }
        });
        first.curves().forEach(all::curve);
        second.curves().forEach(all::curve);
        return all.build();
    }

    /**
     * Measures the model's test metrics over the test data, with the thresholds that it has.
     *
     * @throws RunException if the run did not finish, or a logger failed; it has the results so far
     * @throws ConfigurationException if the model has no test metrics, the data no batches for it, or a metric reads labels that
     *     neither the model nor a threshold gives
     */
    public EvaluationResult test(AnomalyModel model, DataModule data) {
        return logged(Stage.TEST, model, () -> measureTest(model, data));
    }

    private EvaluationResult measureTest(AnomalyModel model, DataModule data) {
        List<AnomalibMetric<?>> metrics = model.evaluator().test().metrics();
        if (metrics.isEmpty()) {
            throw new ConfigurationException(Messages.noMetrics(model.name(), "test"));
        }
        Measurement measurement = new Measurement(metrics, settings.measurement());
        Run run = new Run(Stage.TEST, settings, measurement.group(), labels(metrics), measurement::gather);
        run.over(predictions(model, data::test, model.thresholds(), metrics));
        EvaluationResult result = run.result();
        EvaluationResult.Builder all = result.toBuilder();
        return measurement.complete(all, () -> run.sampleValues(result, all)).build();
    }

    /**
     * What a test of this engine's settings gathers, for data that are measured in several processes.
     *
     * @param evaluator whose test metrics are measured; they stay as they are
     * @throws ConfigurationException if it has no test metrics
     */
    public Measurement measurement(Evaluator evaluator) {
        List<AnomalibMetric<?>> metrics = evaluator.test().metrics();
        if (metrics.isEmpty()) {
            throw new ConfigurationException(Messages.noTestMetrics());
        }
        return new Measurement(metrics, settings.measurement());
    }

    /**
     * The model's predictions, post-processed: raw scores, labels and masks by its thresholds, and scores between 0 and 1 ({@link
     * PostProcessor#NORMALIZED_SCORE}, {@link PostProcessor#NORMALIZED_MAP}). Predicted while they are read; to be closed. Nothing
     * is measured or logged.
     */
    public Batches predict(AnomalyModel model, DataModule data) {
        Thresholds thresholds = model.thresholds();
        PostProcessor postProcessor = model.postProcessor();
        return new PredictionStream(
                GivenData.open(data::prediction),
                model,
                batch -> postProcessor.withNormalized(
                        postProcessor.withLabels(postProcessor.withScores(batch), thresholds), thresholds),
                settings.threads());
    }

    private PredictionStream predictions(
            AnomalyModel model, Supplier<Batches> data, Thresholds thresholds, List<AnomalibMetric<?>> metrics) {
        PostProcessor postProcessor = model.postProcessor();
        boolean normalized = metrics.stream()
                .flatMap(metric -> metric.fields().stream())
                .anyMatch(field ->
                        field.equals(PostProcessor.NORMALIZED_SCORE) || field.equals(PostProcessor.NORMALIZED_MAP));
        return new PredictionStream(
                GivenData.open(data),
                model,
                predicted -> {
                    Batch labelled = postProcessor.withLabels(postProcessor.withScores(predicted), thresholds);
                    return normalized ? postProcessor.withNormalized(labelled, thresholds) : labelled;
                },
                settings.threads());
    }

    /** A check that the batches have the labels that metrics read; none, if the engine keeps going. */
    private Consumer<Batch> labels(List<AnomalibMetric<?>> metrics) {
        return settings.keepGoing() ? batch -> {} : batch -> requireLabels(batch, metrics);
    }

    /** Reported here, where the cause is known: the metric sees only an absent field. */
    private static void requireLabels(Batch batch, List<AnomalibMetric<?>> metrics) {
        for (AnomalibMetric<?> metric : metrics) {
            for (Field<?> field : metric.fields()) {
                Field<?> scores = field.equals(PRED_LABEL) ? PRED_SCORE : ANOMALY_MAP;
                if (metric.strict()
                        && (field.equals(PRED_LABEL) || field.equals(PRED_MASK))
                        && batch.find(field).isEmpty()
                        && batch.find(scores).isPresent()) {
                    throw new ConfigurationException(Messages.noLabels(metric.name(), field.name(), scores.name()));
                }
            }
        }
    }

    private EvaluationResult logged(Stage stage, AnomalyModel model, Supplier<EvaluationResult> run) {
        try {
            EvaluationResult result = run.get();
            // The result is logged first, even if listeners throw.
            List<ConfigurationException> listenerFailures =
                    settings.notifyEach(listener -> listener.finished(stage, result));
            EvaluationResult logged = log(stage, model, result, listenerFailures);
            if (!listenerFailures.isEmpty()) {
                throw suppressing(
                        new RunFailedException(
                                Messages.listenersFailed(
                                        stage.text(),
                                        String.valueOf(listenerFailures.get(0).getMessage())),
                                listenerFailures.get(0),
                                () -> logged),
                        listenerFailures.subList(1, listenerFailures.size()));
            }
            return logged;
        } catch (RunException failed) {
            throw suppressing(failed, settings.notifyEach(listener -> listener.failed(stage, failed)));
        }
    }

    private static RunException suppressing(RunException thrown, List<? extends Throwable> others) {
        others.forEach(thrown::addSuppressed);
        return thrown;
    }

    /** One run at a time, so that loggers need not be thread-safe. */
    private synchronized EvaluationResult log(
            Stage stage, AnomalyModel model, EvaluationResult result, List<ConfigurationException> listenerFailures) {
        long step = steps.merge(stage, 1L, Long::sum);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("model", model.name());
        parameters.putAll(settings.parameters());
        RunReport report =
                new RunReport(settings.name(), stage, step, settings.clock().instant(), parameters, result);
        List<Throwable> failures = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (ResultLogger logger : settings.loggers()) {
            LoggerCalls.log(logger, report).ifPresent(failure -> {
                failures.add(failure.thrown());
                messages.add(Messages.loggerFailed(failure.logger(), failure.thrown()));
            });
        }
        if (failures.isEmpty()) {
            return result;
        }
        if (settings.keepGoing()) {
            return result.toBuilder()
                    .warnings(messages.stream()
                            .map(message -> Warning.of(Warning.LOGGER_FAILED, message))
                            .toList())
                    .build();
        }
        LoggingFailedException thrown =
                new LoggingFailedException(Messages.loggersFailed(messages), failures.get(0), result);
        suppressing(thrown, failures.subList(1, failures.size()));
        throw suppressing(thrown, listenerFailures);
    }

    /** Sets up an {@link Engine}. */
    public static final class Builder {
        private static final int FEWEST_THRESHOLDS = 100;

        private String name = "run";
        private int threads = 1;
        private boolean keepGoing;
        private boolean images = true;
        private int scoreCounts;
        private OptionalDouble curves = OptionalDouble.empty();
        private Cancellation cancellation = new Cancellation();
        private Clock clock = Clock.systemUTC();
        private final List<Parts> parts = new ArrayList<>();
        private final List<ResultLogger> loggers = new ArrayList<>();
        private final List<EngineListener> listeners = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();

        private Builder() {}

        /** The name of this engine's runs in loggers. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /**
         * How many batches are predicted concurrently; by default one, on the caller's thread. With more, the model's {@link
         * io.github.anometry.api.model.Predictor} must support as many threads. Metrics still see the batches in order, so
         * results are the same.
         */
        public Builder threads(int count) {
            if (count < 1) {
                throw new ConfigurationException(
                        "threads", MetricMessages.outOfRange("threads", count, "1 or more"), null);
            }
            threads = count;
            return this;
        }

        /**
         * Whether runs continue without a metric that fails, whose result is then undefined with the reason, and without a
         * logger that fails, which is then reported as a warning. By default both end the run, and the exception has the other
         * results.
         */
        public Builder keepGoing(boolean value) {
            keepGoing = value;
            return this;
        }

        /** Whether tests record each image, as by default; that takes memory for each image. */
        public Builder images(boolean value) {
            images = value;
            return this;
        }

        /**
         * Adds exact counts of the ranked scores to the results of tests, for reports and comparisons of stored results; off
         * by default.
         *
         * @param thresholds the greatest number of thresholds with counts, 100 or more; 0 for none
         */
        public Builder scoreCounts(int thresholds) {
            if (thresholds != 0 && thresholds < FEWEST_THRESHOLDS) {
                throw new ConfigurationException(
                        "score_counts", MetricMessages.outOfRange("score_counts", thresholds, "100 or more"), null);
            }
            scoreCounts = thresholds;
            return this;
        }

        /**
         * Whether results have the curves behind the values, with the resolution of figures; off by default. Curves need all
         * scores sorted.
         */
        public Builder curves(boolean value) {
            curves = value ? OptionalDouble.of(Figure.STEP) : OptionalDouble.empty();
            return this;
        }

        /**
         * Adds curves to the results.
         *
         * @param step the greatest distance of an omitted point from a kept one, as a share of the axes; with 0 every point is
         *     kept
         */
        public Builder curves(double step) {
            if (!(step >= 0)) {
                throw new ConfigurationException(
                        "curves", MetricMessages.outOfRange("curves", step, "0 or more"), null);
            }
            curves = OptionalDouble.of(step);
            return this;
        }

        /** Breaks the results of tests down by groups of the data. */
        public Builder parts(Parts... by) {
            parts.addAll(List.of(by));
            return this;
        }

        /** Loggers of finished runs. The caller closes them. */
        public Builder loggers(ResultLogger... more) {
            loggers.addAll(List.of(more));
            return this;
        }

        public Builder listeners(EngineListener... more) {
            listeners.addAll(List.of(more));
            return this;
        }

        public Builder cancellation(Cancellation value) {
            cancellation = value;
            return this;
        }

        /** The clock that dates runs. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Parameters that describe the runs, for the loggers. */
        public Builder parameter(String key, String value) {
            parameters.put(key, value);
            return this;
        }

        private EngineSettings settings() {
            return new EngineSettings(
                    name,
                    threads,
                    keepGoing,
                    new MeasurementSettings(images, scoreCounts, curves, List.copyOf(parts)),
                    List.copyOf(loggers),
                    List.copyOf(listeners),
                    cancellation,
                    clock,
                    Map.copyOf(parameters));
        }

        public Engine build() {
            return new Engine(this);
        }
    }
}
