package io.github.anometry.examples.gallery;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Predictions in batches, and as plain arrays for libraries. */
record Predictions(List<ImageBatch> batches) {
    private static final int HEIGHT = 4;
    private static final int WIDTH = 5;

    /** Five batches of 20 to 39 images with occasional ties; the same for the same seed. */
    static Predictions of(long seed) {
        Random random = new Random(seed);
        List<ImageBatch> batches = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            batches.add(batch(random, 20 + random.nextInt(20)));
        }
        return new Predictions(batches);
    }

    /** A normal image of a single pixel, and an anomalous one. */
    static List<Predictions> ofSingleImages() {
        List<Predictions> found = new ArrayList<>();
        Random random = new Random(1);
        for (float label : new float[] {0, 1}) {
            float[] map = scores(random, 1);
            float[] score = scores(random, 1);
            found.add(new Predictions(List.of(ImageBatch.builder()
                    .predScore(Tensor.of(score))
                    .predLabel(Tensor.of(above(score, 0.5f)))
                    .gtLabel(Tensor.of(new boolean[] {label == 1}))
                    .anomalyMap(Tensor.of(map, 1, 1, 1))
                    .gtMask(Tensor.of(drawn(random, map), 1, 1, 1))
                    .build())));
        }
        return found;
    }

    private static ImageBatch batch(Random random, int images) {
        float[] scores = scores(random, images);
        float[] maps = scores(random, images * HEIGHT * WIDTH);
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .predLabel(Tensor.of(above(scores, 0.5f)))
                .gtLabel(Tensor.of(drawn(random, scores)))
                .anomalyMap(Tensor.of(maps, images, HEIGHT, WIDTH))
                .gtMask(Tensor.of(drawn(random, maps), images, HEIGHT, WIDTH))
                .build();
    }

    private static float[] scores(Random random, int length) {
        float[] scores = new float[length];
        for (int i = 0; i < length; i++) {
            scores[i] = (1 + random.nextInt(254)) / 256f;
        }
        return scores;
    }

    private static boolean[] above(float[] scores, float threshold) {
        boolean[] above = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            above[i] = scores[i] > threshold;
        }
        return above;
    }

    private static boolean[] drawn(Random random, float[] scores) {
        boolean[] drawn = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            drawn[i] = random.nextFloat() < scores[i];
        }
        return drawn;
    }

    double[] scores() {
        return all(Field.PRED_SCORE);
    }

    double[] labels() {
        return all(Field.GT_LABEL);
    }

    double[] predictedLabels() {
        return all(Field.PRED_LABEL);
    }

    double[] maps() {
        return all(Field.ANOMALY_MAP);
    }

    double[] masks() {
        return all(Field.GT_MASK);
    }

    /** The scores of the images that are anomalous, or normal. */
    double[] scoresOf(boolean anomalous) {
        double[] scores = scores();
        double[] labels = labels();
        return IntStream.range(0, scores.length)
                .filter(i -> labels[i] == 1 == anomalous)
                .mapToDouble(i -> scores[i])
                .toArray();
    }

    private double[] all(Field<Tensor> field) {
        return batches.stream()
                .flatMapToDouble(batch -> Arrays.stream(batch.get(field).toDoubleArray()))
                .toArray();
    }
}
