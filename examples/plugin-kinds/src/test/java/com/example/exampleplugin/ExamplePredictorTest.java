package com.example.exampleplugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.model.Predictor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplePredictorTest {
    @Test
    void aBrightPixelAmongDarkOnesIsAnomalous() {
        float[] image = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        Batch batch = ImageBatch.builder().image(Tensor.of(image, 1, 3, 2, 2)).build();
        try (Predictor predictor = new ExamplePredictor.Provider().create(Map.of())) {
            Tensor map = predictor.predict(batch).get(Field.ANOMALY_MAP);
            assertArrayEquals(new float[] {0.25f, 0.25f, 0.25f, 0.75f}, map.toFloatArray(), 1e-6f);
        }
    }
}
