package io.github.anometry.cli;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.report.CategoryReport;
import io.github.anometry.cli.report.Report;
import io.github.anometry.core.engine.Cancellation;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.engine.RunCancelledException;
import io.github.anometry.core.engine.RunFailedException;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.PredictionData;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates predictions, category by category.
 *
 * @param keepGoing whether a metric that fails is left out, instead of ending the evaluation
 * @param fitThresholds whether the thresholds of best F1 are found first, on the same data
 */
record Evaluation(
        Evaluator evaluator, ReadOptions options, boolean keepGoing, boolean fitThresholds, Cancellation cancellation) {
    private static final List<String> THRESHOLDS = List.of("image_threshold", "pixel_threshold");

    /** Ends with the first metric that fails. */
    Evaluation(Evaluator evaluator, ReadOptions options, Cancellation cancellation) {
        this(evaluator, options, false, false, cancellation);
    }

    /** @param settings what the report says of how it was made */
    Report run(Predictions predictions, Map<String, Object> settings) {
        List<CategoryReport> reports = new ArrayList<>();
        for (Category category : predictions.categories()) {
            reports.add(run(category));
        }
        return new Report(reports, settings, predictions.missingImages(), remarks(predictions), predictions.arrays());
    }

    private static List<String> remarks(Predictions predictions) {
        return predictions.unreadFiles().stream()
                .map(files -> InputMessages.unread(files.folder().toString(), files.names()))
                .toList();
    }

    private CategoryReport run(Category category) {
        Tally tally = new Tally();
        Set<String> failures = new HashSet<>();
        long passes = fitThresholds ? 2 : 1;
        try (Progress progress = Progress.of(category.name(), passes * category.size())) {
            // Predicted long ago: the batches only pass by here, to be counted.
            AnomalyModel model = AnomalyModel.builder(batch -> {
                        tally.add(batch);
                        return batch;
                    })
                    .evaluator(evaluator)
                    .build();
            Engine engine = Engine.builder()
                    .images(false)
                    .keepGoing(keepGoing)
                    .cancellation(cancellation)
                    .listeners(steps(progress, failures))
                    .build();
            EvaluationResult thresholds = EvaluationResult.builder().build();
            if (fitThresholds) {
                thresholds = thresholds(engine.validate(model, PredictionData.ofValidation(category, options)));
                tally.reset();
            }
            return new CategoryReport(
                    category.name(),
                    engine.test(model, PredictionData.ofTest(category, options)),
                    thresholds,
                    tally.counts(),
                    failures);
        } catch (RunCancelledException cancelled) {
            throw new CancelledException(Messages.cancelled(category.name()), cancelled);
        } catch (RunFailedException failed) {
            throw failed.getCause() instanceof AnometryException known ? known : failed;
        }
    }

    /** What a validation found, without what it measured. */
    private static EvaluationResult thresholds(EvaluationResult validation) {
        EvaluationResult.Builder thresholds = EvaluationResult.builder();
        for (String name : THRESHOLDS) {
            MetricResult found = validation.metrics().get(name);
            if (found != null) {
                thresholds.metric(name, found, validation.updateCounts().getOrDefault(name, 0L));
            }
        }
        return thresholds.build();
    }

    private static EngineListener steps(Progress progress, Set<String> failures) {
        return new EngineListener() {
            private long shown;

            @Override
            public void batchDone(Stage stage, long batches, long samples) {
                progress.step(batches == 1 ? samples : samples - shown);
                shown = samples;
            }

            @Override
            public void metricFailed(Stage stage, MetricFailure failure) {
                failures.add(failure.metric());
            }
        };
    }
}
