package io.github.anometry.examples.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.model.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Models the pixels of normal images as one normal distribution of their {@link PixelFeatures}. The farther a pixel is
 * from it, the more anomalous. Thread-safe.
 */
final class GaussianDetector implements Predictor {
    private final Gaussian normal;

    private GaussianDetector(Gaussian normal) {
        this.normal = normal;
    }

    /** @param images normal ones */
    static GaussianDetector fit(Stream<? extends Batch> images) {
        List<INDArray> features = new ArrayList<>();
        images.forEach(batch -> {
            for (int i = 0; i < batch.size(); i++) {
                features.add(PixelFeatures.of(batch.get(Field.IMAGE).slice(i)));
            }
        });
        return new GaussianDetector(Gaussian.fit(Nd4j.vstack(features)));
    }

    @Override
    public Batch predict(Batch batch) {
        Tensor images = batch.get(Field.IMAGE);
        int height = images.dimension(2);
        int width = images.dimension(3);
        float[] maps = new float[batch.size() * height * width];
        float[] scores = new float[batch.size()];
        for (int i = 0; i < batch.size(); i++) {
            Plane map = map(images.slice(i));
            map.copyTo(maps, i * height * width);
            scores[i] = (float) map.max();
        }
        return batch.with(Field.ANOMALY_MAP, Tensor.of(maps, batch.size(), height, width))
                .with(Field.PRED_SCORE, Tensor.of(scores));
    }

    private Plane map(Tensor image) {
        int margin = PixelFeatures.MARGIN;
        double[] distances = normal.distances(PixelFeatures.of(image));
        return new Plane(image.dimension(1) - 2 * margin, image.dimension(2) - 2 * margin, distances)
                // A single random pixel is not a defect.
                .blurred(1)
                .blurred(1)
                .extended(margin);
    }
}
