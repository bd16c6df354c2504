package io.github.anometry.examples.guide;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the guide assumes: a model's predictions, and images to predict for. */
final class Samples {
    private static final int SIDE = 16;

    private Samples() {}

    /**
     * Ten predicted images of 4 × 4 pixels in two batches: six normal and four anomalous ones, with one mistake in each
     * class.
     */
    static List<ImageBatch> predictions() {
        return List.of(
                predictions(
                        new float[] {0.1f, 0.9f, 0.6f, 0.2f, 0.7f}, new boolean[] {false, true, false, false, true}),
                predictions(
                        new float[] {0.3f, 0.45f, 0.4f, 0.8f, 0.35f}, new boolean[] {false, true, false, true, false}));
    }

    private static ImageBatch predictions(float[] scores, boolean[] anomalous) {
        int pixels = 16;
        float[] maps = new float[scores.length * pixels];
        boolean[] masks = new boolean[maps.length];
        boolean[] found = new boolean[maps.length];
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            labels[i] = scores[i] >= 0.5f;
            for (int pixel = 0; pixel < pixels; pixel++) {
                // The highest scores are in the first row, where the defects are.
                float score = scores[i] * (1 - pixel / 16f);
                maps[i * pixels + pixel] = score;
                found[i * pixels + pixel] = score >= 0.5f;
                masks[i * pixels + pixel] = anomalous[i] && pixel < 4;
            }
        }
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .predLabel(Tensor.of(labels))
                .gtLabel(Tensor.of(anomalous))
                .anomalyMap(Tensor.of(maps, scores.length, 4, 4))
                .predMask(Tensor.of(found, scores.length, 4, 4))
                .gtMask(Tensor.of(masks, scores.length, 4, 4))
                .build();
    }

    /** Grey images of 16 × 16 pixels with noise, in batches of four. */
    static List<ImageBatch> normalImages(long seed) {
        return images(seed, false);
    }

    /** Such images, every second one with a spot, and with ground truth. */
    static List<ImageBatch> images(long seed) {
        return images(seed, true);
    }

    private static List<ImageBatch> images(long seed, boolean defects) {
        Random random = new Random(seed);
        List<ImageBatch> batches = new ArrayList<>();
        for (int batch = 0; batch < 3; batch++) {
            batches.add(batch(random, 4, defects));
        }
        return batches;
    }

    private static ImageBatch batch(Random random, int size, boolean defects) {
        float[] images = new float[size * 3 * SIDE * SIDE];
        boolean[] masks = new boolean[size * SIDE * SIDE];
        boolean[] labels = new boolean[size];
        for (int i = 0; i < images.length; i++) {
            images[i] = 0.5f + 0.1f * (float) random.nextGaussian();
        }
        for (int i = 1; defects && i < size; i += 2) {
            labels[i] = true;
            int top = random.nextInt(SIDE - 6);
            int left = random.nextInt(SIDE - 6);
            // From a spot hidden in the noise to an obvious one.
            float strength = 0.3f * random.nextFloat();
            for (int pixel = 0; pixel < 36; pixel++) {
                int at = (top + pixel / 6) * SIDE + left + pixel % 6;
                masks[i * SIDE * SIDE + at] = true;
                images[i * 3 * SIDE * SIDE + at] += strength;
            }
        }
        return ImageBatch.builder()
                .image(Tensor.of(images, size, 3, SIDE, SIDE))
                .gtLabel(Tensor.of(labels))
                .gtMask(Tensor.of(masks, size, SIDE, SIDE))
                .build();
    }

    /** Numbers from 0 to 1, evenly distributed. */
    static Tensor rand(Random random, int... shape) {
        float[] values = new float[elements(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Tensor.of(values, shape);
    }

    /** Integers from 0 to {@code bound} - 1. */
    static Tensor randint(Random random, int bound, int... shape) {
        return Tensor.of(random.ints(elements(shape), 0, bound).toArray(), shape);
    }

    private static int elements(int... shape) {
        int elements = 1;
        for (int length : shape) {
            elements *= length;
        }
        return elements;
    }
}
