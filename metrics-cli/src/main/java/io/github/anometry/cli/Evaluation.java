package io.github.anometry.cli;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.cli.internal.ProgressMessages;
import io.github.anometry.cli.terminal.Progress;
import io.github.anometry.core.engine.Cancellation;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.engine.Parts;
import io.github.anometry.core.engine.RunCancelledException;
import io.github.anometry.core.engine.RunFailedException;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.PredictionData;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates predictions, category by category. */
final class Evaluation {
    private static final String CATEGORY = "category";
    private static final List<String> THRESHOLDS = List.of("image_threshold", "pixel_threshold");

    private final Evaluator evaluator;
    private final ReadOptions options;
    private final Wanted wanted;
    private final Cancellation cancellation;
    private boolean hasFailures;
    private Optional<ObjectViews.Counts> objects = Optional.empty();

    /**
     * What to evaluate beside the metrics.
     *
     * @param keepGoing whether to leave out a metric that fails instead of stopping
     * @param fitThresholds whether to fit the best-F1 thresholds first, on the same data
     * @param images whether to keep a record of each image
     * @param objects what the images are views of
     * @param scoreCounts the most thresholds at which to count scores; 0: none
     * @param parts by what to break down the results of each category
     */
    record Wanted(
            boolean keepGoing,
            boolean fitThresholds,
            boolean images,
            ObjectViews objects,
            int scoreCounts,
            List<Parts> parts) {
        /** Only the metrics. */
        static final Wanted METRICS = new Wanted(false, false, false, ObjectViews.of(Optional.empty()), 0, List.of());

        Wanted {
            parts = List.copyOf(parts);
        }
    }

    Evaluation(Evaluator evaluator, ReadOptions options, Wanted wanted, Cancellation cancellation) {
        this.evaluator = evaluator;
        this.options = options;
        this.wanted = wanted;
        this.cancellation = cancellation;
    }

    /**
     * Evaluates all categories: the result of the only one, or the means over several.
     *
     * @param err where progress is reported
     */
    EvaluationResult run(Predictions predictions, PrintWriter err) {
        List<Category> categories = predictions.categories();
        Map<String, EvaluationResult> results = new LinkedHashMap<>();
        long passes = wanted.fitThresholds() ? 2 : 1;
        long images = passes * categories.stream().mapToLong(Category::size).sum();
        try (Progress progress = Progress.of(images, categories.size(), err)) {
            for (Category category : categories) {
                progress.category(category.name());
                results.put(category.name(), run(category, progress));
            }
        }
        return results.size() == 1 ? results.values().iterator().next() : new Breakdown(CATEGORY, results).means();
    }

    /** Whether a metric failed and was left out. */
    boolean hasFailures() {
        return hasFailures;
    }

    /** How many objects the images are views of, in all categories; empty if that is not known. */
    Optional<ObjectViews.Counts> objects() {
        return objects;
    }

    private EvaluationResult run(Category category, Progress progress) {
        try {
            // The batches already hold predictions.
            AnomalyModel model =
                    AnomalyModel.builder(batch -> batch).evaluator(evaluator).build();
            boolean hasObjects = wanted.objects().areIn(category);
            Engine engine = Engine.builder()
                    .images(wanted.images() || hasObjects)
                    .scoreCounts(wanted.scoreCounts())
                    .parts(wanted.parts().toArray(Parts[]::new))
                    .keepGoing(wanted.keepGoing())
                    .cancellation(cancellation)
                    .listeners(steps(category.size(), progress))
                    .build();
            EvaluationResult thresholds = wanted.fitThresholds()
                    ? engine.validate(model, PredictionData.ofValidation(category, options))
                    : EvaluationResult.builder().build();
            EvaluationResult tested = engine.test(model, PredictionData.ofTest(category, options));
            EvaluationResult.Builder result = (hasObjects ? withObjects(tested, category) : tested).toBuilder();
            if (!wanted.images()) {
                result.noImages();
            }
            for (String name : THRESHOLDS) {
                if (thresholds.metrics().containsKey(name)) {
                    result.threshold(name, thresholds.get(name).asDouble());
                }
            }
            return (category.name().isEmpty() ? result : result.category(category.name())).build();
        } catch (RunCancelledException cancelled) {
            throw new Interruption.Cancelled(
                    ProgressMessages.cancelled(category.name(), progress.reached()), cancelled);
        } catch (RunFailedException failed) {
            throw failed.getCause() instanceof AnometryException known ? known : failed;
        }
    }

    private EvaluationResult withObjects(EvaluationResult tested, Category category) {
        ObjectViews.Measured measured = wanted.objects().addTo(tested, category, evaluator);
        objects = Optional.of(objects.map(measured.counts()::plus).orElse(measured.counts()));
        return measured.result();
    }

    private EngineListener steps(long images, Progress progress) {
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
                hasFailures = true;
            }
        };
    }
}
