package io.github.anometry.examples.quickstart;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.Measurement;
import io.github.anometry.core.engine.Parts;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;

/** Runs of a model, as the page on engines shows them. */
public final class Engines {
    private Engines() {}

    static EvaluationResult run(Predictor detector, Evaluator evaluator, DataModule data, ResultLogger logger) {
        // tour:run
        AnomalyModel model = AnomalyModel.builder(detector).evaluator(evaluator).build();
        Engine engine = Engine.builder()
                .threads(2)
                .curves(true)
                .parts(Parts.defectTypes())
                .loggers(logger)
                .build();
        engine.validate(model, data); // finds thresholds over raw scores
        EvaluationResult result = engine.test(model, data); // applies them

        System.out.println(result.get("pixel_AUROC").asDouble());
        System.out.println(result.breakdown("defect_type").get("scratch").get("pixel_AUROC"));
        System.out.println(result.figure("pixel_AUROC").title()); // drawn by anometry-plugin-figures
        System.out.println(result.images().get(0)); // id, path, label, score, F1, recall of each region, ...
        // end
        return result;
    }

    static EvaluationResult inTwoProcesses(Engine engine, Evaluator evaluator, List<ImageBatch> batches) {
        // tour:processes
        Measurement empty = engine.measurement(evaluator);
        Measurement here = empty.copy();
        batches.forEach(here::update);
        byte[] bytes = here.toBytes(); // in one process

        Measurement all = empty.copy(); // in another
        all.merge(empty.fromBytes(bytes));
        EvaluationResult result = all.compute();
        // end
        return result;
    }
}
