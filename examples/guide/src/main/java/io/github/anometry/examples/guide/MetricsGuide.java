package io.github.anometry.examples.guide;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static io.github.anometry.examples.guide.Samples.rand;
import static io.github.anometry.examples.guide.Samples.randint;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;
import io.github.anometry.core.metric.RocArea;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.examples.guide.library.Average;
import java.util.List;
import java.util.Random;

/** Each code block of the guide, in order. */
final class MetricsGuide {
    private MetricsGuide() {}

    // Field-Based Metrics

    static MetricResult classic(List<ImageBatch> predictions) {
        // tour:classic
        RocArea auroc = new RocArea();
        for (ImageBatch batch : predictions) {
            auroc.update(batch.get(PRED_LABEL), batch.get(GT_LABEL));
        }
        System.out.println(auroc.compute()); // 0.7916666666666666
        // end
        return auroc.compute();
    }

    static MetricResult fieldBased(List<ImageBatch> predictions) {
        // tour:field-based
        AUROC auroc = AUROC.builder().fields(PRED_LABEL, GT_LABEL).build();
        for (ImageBatch batch : predictions) {
            auroc.update(batch);
        }
        System.out.println(auroc.compute()); // 0.7916666666666666
        // end
        return auroc.compute();
    }

    static List<AUROC> imageAndPixel(List<ImageBatch> predictions) {
        // tour:prefixes
        // prefix is optional, but useful to distinguish between two metrics of the same type
        AUROC imageAuroc =
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
        AUROC pixelAuroc =
                AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();

        // the name that results and loggers have
        System.out.println(imageAuroc.name()); // image_AUROC
        System.out.println(pixelAuroc.name()); // pixel_AUROC

        for (ImageBatch batch : predictions) {
            imageAuroc.update(batch);
            pixelAuroc.update(batch);
        }
        System.out.println(imageAuroc.compute()); // 0.9583333333333334
        System.out.println(pixelAuroc.compute()); // 0.962890625
        // end
        return List.of(imageAuroc, pixelAuroc);
    }

    // Creating a new AnomalibMetric class: OwnAccuracy is option 1, the annotation of package-info.java is option 2

    static double created(ImageBatch batch) {
        // tour:created
        AnomalibAccuracy accuracy =
                AnomalibAccuracy.builder().fields(PRED_LABEL, GT_LABEL).build();
        accuracy.update(batch);
        System.out.println(accuracy.compute()); // 0.8
        // end
        return accuracy.compute();
    }

    static double createdOfOwnClass(ImageBatch batch) {
        AnomalibOwnAccuracy accuracy =
                AnomalibOwnAccuracy.builder().fields(PRED_LABEL, GT_LABEL).build();
        accuracy.update(batch);
        return accuracy.compute();
    }

    static List<AnomalibAccuracy> averages(List<ImageBatch> predictions) {
        // tour:averages
        // build with different constructor arguments
        AnomalibAccuracy microAcc = AnomalibAccuracy.builder()
                .fields(PRED_LABEL, GT_LABEL)
                .average(Average.MICRO)
                .build();
        AnomalibAccuracy macroAcc = AnomalibAccuracy.builder()
                .fields(PRED_LABEL, GT_LABEL)
                .average(Average.MACRO)
                .build();

        // update and compute the metrics
        for (ImageBatch batch : predictions) {
            microAcc.update(batch);
            macroAcc.update(batch);
        }
        System.out.println(microAcc.compute()); // 0.8
        System.out.println(macroAcc.compute()); // 0.7916666666666667
        // end
        return List.of(microAcc, macroAcc);
    }

    // Usage in Anomalib pipeline

    static AnomalyModel model(Patchcore patchcore) {
        // tour:evaluator
        // Create metrics
        List<AnomalibMetric<?>> metrics = List.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).build(),
                F1Score.builder().fields(PRED_LABEL, GT_LABEL).build());

        // Create evaluator with metrics
        Evaluator evaluator = Evaluator.builder().testMetrics(metrics).build();

        // Pass evaluator to model
        AnomalyModel model =
                AnomalyModel.builder(patchcore).evaluator(evaluator).build();
        // end
        return model;
    }

    static EvaluationResult test(AnomalyModel model, DataModule data) {
        // tour:engine
        Engine engine = new Engine();
        engine.validate(model, data); // finds the thresholds that make pred_label of pred_score
        EvaluationResult result = engine.test(model, data);
        System.out.println(result);
        // end
        return result;
    }

    static AnomalyModel modelWithDefaultMetrics(Patchcore patchcore) {
        // tour:default-metrics
        AnomalyModel model = AnomalyModel.of(patchcore);
        // end
        return model;
    }

    // Common Pitfalls: 1. No use of prefixes when using metrics of same type

    static Evaluator withoutPrefixes() {
        // tour:no-prefixes
        // Wrong: metrics of the same type without prefix have the same name
        F1Score imageF1 = F1Score.builder().fields(PRED_LABEL, GT_LABEL).build();
        F1Score pixelF1 = F1Score.builder().fields(PRED_MASK, GT_MASK).build();
        System.out.println(imageF1.name()); // F1Score
        System.out.println(pixelF1.name()); // F1Score
        Evaluator evaluator =
                Evaluator.builder().testMetrics(imageF1, pixelF1).build(); // throws ConfigurationException
        // end
        return evaluator;
    }

    static Evaluator withPrefixes() {
        // tour:unique-names
        // Correct: prefixes make names unique
        F1Score imageF1 =
                F1Score.builder().fields(PRED_LABEL, GT_LABEL).prefix("image_").build();
        F1Score pixelF1 =
                F1Score.builder().fields(PRED_MASK, GT_MASK).prefix("pixel_").build();
        System.out.println(imageF1.name()); // image_F1Score
        System.out.println(pixelF1.name()); // pixel_F1Score
        Evaluator evaluator = Evaluator.builder().testMetrics(imageF1, pixelF1).build();
        // end
        return evaluator;
    }

    // Common Pitfalls: 2. Incorrect Field Specifications. Most of it does not compile: see src/test/resources

    static Evaluator unknownFields() {
        // tour:unknown-fields
        // Wrong: field names that no batch has
        AUROC auroc = AUROC.builder()
                .fields(Field.tensor("predictions"), Field.tensor("labels"))
                .build();
        Evaluator evaluator = Evaluator.builder().testMetrics(auroc).build(); // throws ConfigurationException
        // end
        return evaluator;
    }

    static Evaluator fromYaml(String yaml) {
        return EvaluationConfig.parse(yaml, "evaluation.yaml").evaluator(MetricRegistry.load());
    }

    static ImageBatch batch(Random random) {
        // tour:batch
        // Correct: match the fields of your batches
        ImageBatch batch = ImageBatch.builder()
                .image(rand(random, 32, 3, 224, 224))
                .predScore(rand(random, 32))
                .predLabel(randint(random, 2, 32))
                .gtLabel(randint(random, 2, 32))
                .build();
        // end
        return batch;
    }

    static List<AnomalibMetric<?>> matchingFields() {
        // tour:matching-fields
        List<AnomalibMetric<?>> metrics = List.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).build(),
                F1Score.builder().fields(PRED_LABEL, GT_LABEL).build());
        // end
        return metrics;
    }
}
