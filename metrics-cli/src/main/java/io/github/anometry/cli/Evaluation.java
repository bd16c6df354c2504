package io.github.anometry.cli;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.cli.report.CategoryReport;
import io.github.anometry.cli.report.Report;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.plugin.files.BatchStream;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates predictions, category by category, each with an evaluator of its own. */
record Evaluation(Evaluator evaluator, ReadOptions options) {

    /** @param settings what the report says of how it was made */
    Report run(Predictions predictions, Map<String, Object> settings) {
        List<CategoryReport> reports = new ArrayList<>();
        for (Category category : predictions.categories()) {
            reports.add(run(category));
        }
        return new Report(reports, settings);
    }

    private CategoryReport run(Category category) {
        Evaluator ofCategory = evaluator.copy();
        Tally tally = new Tally();
        try (Progress progress = Progress.of(category.name(), category.size());
                BatchStream batches = category.open(options)) {
            while (batches.hasNext()) {
                ImageBatch batch = batches.next();
                ofCategory.update(batch);
                tally.add(batch);
                progress.step(batch.size());
            }
        }
        return new CategoryReport(category.name(), ofCategory.compute(), tally.counts());
    }
}
