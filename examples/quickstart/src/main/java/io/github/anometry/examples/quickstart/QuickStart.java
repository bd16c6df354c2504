package io.github.anometry.examples.quickstart;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.wrapper.BootstrapInterval;
import java.util.List;

/** Metrics over the fields of batches, one by one and in an evaluator. */
public final class QuickStart {
    private QuickStart() {}

    public static void main(String[] arguments) {
        System.out.println(evaluate(predictions()));
        System.out.println(confidence(predictions()));
        run(predictions());
    }

    static EvaluationResult evaluate(List<ImageBatch> predictions) {
        // tour:metrics
        AUROC imageAuroc =
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
        AUROC pixelAuroc =
                AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();
        for (ImageBatch batch : predictions) {
            imageAuroc.update(batch);
            pixelAuroc.update(batch);
        }
        System.out.println(imageAuroc.name() + " = " + imageAuroc.compute());
        System.out.println(pixelAuroc.name() + " = " + pixelAuroc.compute());
        // end

        // tour:evaluator
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(
                        imageAuroc.copy(),
                        pixelAuroc.copy(),
                        F1Max.builder()
                                .fields(PRED_SCORE, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        AUPRO.builder().prefix("pixel_").fprLimit(0.05).build())
                .build();
        predictions.forEach(evaluator::update);
        EvaluationResult result = evaluator.compute();
        System.out.println(result.get("pixel_AUPRO").asDouble());
        System.out.println(result.get("image_F1Max").detail("threshold"));
        // end
        return result;
    }

    static MetricResult confidence(List<ImageBatch> predictions) {
        AUROC pixelAuroc =
                AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();
        // tour:interval
        BootstrapInterval interval =
                BootstrapInterval.builder(pixelAuroc).resamples(200).seed(1).build();
        predictions.forEach(interval::update);
        MetricResult auroc = interval.compute();
        System.out.println(auroc + " in [" + auroc.detail("lower") + ", " + auroc.detail("upper") + "]");
        // end
        return auroc;
    }

    static Evaluator together(Evaluator evaluator) {
        // tour:bytes
        byte[] seen = evaluator.toBytes(); // on each machine
        Evaluator together = evaluator.copy();
        together.merge(together.fromBytes(seen)); // on one of them, for the bytes of each
        // end
        return together;
    }

    static EvaluationResult run(List<ImageBatch> predictions) {
        // tour:engine
        Predictor detector = batch -> batch; // yours adds anomaly_map and pred_score
        AnomalyModel model = AnomalyModel.of(detector);
        DataModule data = DataModule.of(predictions, predictions); // of validation, of test
        Engine engine = Engine.builder().curves(true).build();
        engine.validate(model, data);
        EvaluationResult result = engine.test(model, data);
        System.out.println(result);
        System.out.println(result.figure("pixel_AUROC").title());
        // end
        return result;
    }

    // tour:batch
    static List<ImageBatch> predictions() {
        ImageBatch batch = ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.2f, 0.9f}))
                .gtLabel(Tensor.of(new boolean[] {false, true}))
                .anomalyMap(Tensor.of(new float[] {0.1f, 0.2f, 0.1f, 0.2f, 0.3f, 0.9f, 0.1f, 0.1f}, 2, 2, 2))
                .gtMask(Tensor.of(new int[] {0, 0, 0, 0, 0, 1, 0, 0}, 2, 2, 2))
                .build();
        return List.of(batch);
    }
    // end
}
