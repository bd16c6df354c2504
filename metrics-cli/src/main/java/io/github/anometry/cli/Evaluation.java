package io.github.anometry.cli;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.cli.internal.ProgressMessages;
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
import io.github.anometry.plugin.files.UnreadFiles;
import java.io.PrintWriter;
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

    /**
     * Evaluates them all.
     *
     * @param settings what the report says of how it was made
     * @param err where it is said how far it has come
     */
    Report run(Predictions predictions, Map<String, Object> settings, PrintWriter err) {
        List<Category> categories = predictions.categories();
        List<CategoryReport> reports = new ArrayList<>();
        long passes = fitThresholds ? 2 : 1;
        long images = passes * categories.stream().mapToLong(Category::size).sum();
        try (Progress progress = Progress.of(images, categories.size(), err)) {
            for (Category category : categories) {
                progress.category(category.name());
                reports.add(run(category, progress));
            }
        }
        return new Report(reports, settings, predictions.missingImages(), remarks(predictions), predictions.arrays());
    }

    private static List<String> remarks(Predictions predictions) {
        List<String> remarks = new ArrayList<>();
        for (UnreadFiles files : predictions.unreadFiles()) {
            String folder = files.folder().toString();
            remarks.add(
                    files.misplaced()
                            ? InputMessages.misplaced(folder, files.names())
                            : InputMessages.unread(folder, files.names()));
        }
        predictions.unusedScores().map(InputMessages::unusedScores).ifPresent(remarks::add);
        return remarks;
    }

    private CategoryReport run(Category category, Progress progress) {
        Tally tally = new Tally();
        Set<String> failures = new HashSet<>();
        try {
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
                    .listeners(steps(category.size(), progress, failures))
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
            throw new CancelledException(ProgressMessages.cancelled(category.name(), progress.reached()), cancelled);
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

    private static EngineListener steps(long images, Progress progress, Set<String> failures) {
        return new EngineListener() {
            private long shown;

            @Override
            public void batchDone(Stage stage, long batches, long samples) {
                progress.step(batches == 1 ? samples : samples - shown);
                shown = samples;
                if (samples == images) {
                    progress.computing();
                }
            }

            @Override
            public void metricFailed(Stage stage, MetricFailure failure) {
                failures.add(failure.metric());
            }
        };
    }
}
