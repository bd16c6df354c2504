package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.examples.wrapping.library.Evaluation;

// tour:own-code
/** The accuracy over pixels, counting only the brightest pixel of each image. */
@AnomalibMetricSpec(value = Evaluation.class, name = "BrightestPixel", className = "BrightestPixel")
interface OwnCodeSpec {
    @Create
    static Evaluation create(@Default("50") int percent) {
        return new Evaluation(percent / 100f);
    }

    @Update
    static void update(Evaluation evaluation, @From("anomaly_map") Tensor maps, @From("gt_label") boolean[] labels) {
        for (int image = 0; image < labels.length; image++) {
            float brightest = Float.NEGATIVE_INFINITY;
            for (float score : maps.slice(image).toFloatArray()) {
                brightest = Math.max(brightest, score);
            }
            evaluation.eval(labels[image], brightest);
        }
    }

    @Result
    static double accuracy(Evaluation evaluation) {
        return evaluation.getValue(Evaluation.Measure.ACCURACY);
    }
}
// end
