package io.github.anometry.examples.wrapping;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.examples.wrapping.library.Evaluation;
import java.io.IOException;

/** Uses what was generated. */
final class Use {
    private Use() {}

    static double mean(ImageBatch batch) {
        // tour:use
        MeanScore mean = MeanScore.builder().prefix("image_").build();
        mean.update(batch);
        System.out.println(mean.name() + " = " + mean.compute());
        // end
        return mean.compute();
    }

    static MetricResult recall(ImageBatch batch) {
        // tour:use-details
        RecallAt recall = RecallAt.builder().threshold(0.25).build();
        recall.update(batch);
        MetricResult result = recall.compute();
        System.out.println(result + " of " + result.detail("rows") + " images");
        // end
        return result;
    }

    static double errorRate(ImageBatch batch) {
        // tour:use-enum
        Measured errors = Measured.builder()
                .fields(Field.GT_LABEL, Field.PRED_SCORE)
                .measure(Evaluation.Measure.ERROR_RATE)
                .build();
        // end
        errors.update(batch);
        return errors.compute();
    }

    static double sensor(ImageBatch batch) throws IOException {
        AnomalibSensor sensor = AnomalibSensor.builder().port("usb").build();
        sensor.update(batch);
        return sensor.compute();
    }
}
