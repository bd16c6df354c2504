package com.example.exampleplugin;

import com.google.auto.service.AutoService;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.spi.PredictorProvider;
import java.util.List;
import java.util.Map;

/** Scores a pixel by the distance of its brightness from the image's mean. */
public final class ExamplePredictor implements Predictor {
    @Override
    public Batch predict(Batch batch) {
        Tensor images = batch.get(Field.IMAGE);
        int count = images.dimension(0);
        int height = images.dimension(2);
        int width = images.dimension(3);
        int pixels = height * width;
        float[] values = images.toFloatArray();
        float[] maps = new float[count * pixels];
        for (int image = 0; image < count; image++) {
            double sum = 0;
            for (int pixel = 0; pixel < pixels; pixel++) {
                float brightness = 0;
                for (int channel = 0; channel < 3; channel++) {
                    brightness += values[(image * 3 + channel) * pixels + pixel] / 3;
                }
                maps[image * pixels + pixel] = brightness;
                sum += brightness;
            }
            float mean = (float) (sum / pixels);
            for (int pixel = image * pixels; pixel < (image + 1) * pixels; pixel++) {
                maps[pixel] = Math.abs(maps[pixel] - mean);
            }
        }
        return batch.with(Field.ANOMALY_MAP, Tensor.of(maps, count, height, width));
    }

    /** Creates the predictor of {@code anometry predict --model example}. */
    @AutoService(PredictorProvider.class)
    public static final class Provider implements PredictorProvider {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String summary() {
            return "Scores a pixel by the distance of its brightness from the image's mean.";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Predictor create(Map<String, String> settings) {
            return new ExamplePredictor();
        }
    }
}
