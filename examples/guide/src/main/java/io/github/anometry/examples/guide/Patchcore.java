package io.github.anometry.examples.guide;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small Patchcore: a memory of patches of normal images, with the distance to the nearest one as the score. The
 * features of a patch are the mean and the deviation of its colours instead of the layers of a network.
 */
public final class Patchcore implements Predictor {
    private static final int PATCH = 4;
    private static final int CHANNELS = 3;

    private final List<float[]> memory;

    private Patchcore(List<float[]> memory) {
        this.memory = memory;
    }

    /**
     * Remembers normal images.
     *
     * @param patches how many patches to keep: always adds the one farthest from those already kept
     */
    public static Patchcore fit(List<? extends Batch> normal, int patches) {
        List<float[]> seen = new ArrayList<>();
        for (Batch batch : normal) {
            for (int i = 0; i < batch.size(); i++) {
                seen.addAll(features(batch.get(Field.IMAGE).slice(i)));
            }
        }
        float[] distances = new float[seen.size()];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
        List<float[]> kept = new ArrayList<>();
        for (int next = 0; kept.size() < Math.min(patches, seen.size()); next = farthest(distances)) {
            float[] patch = seen.get(next);
            kept.add(patch);
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], distance(patch, seen.get(i)));
            }
        }
        return new Patchcore(kept);
    }

    private static int farthest(float[] distances) {
        int farthest = 0;
        for (int i = 1; i < distances.length; i++) {
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        return farthest;
    }

    @Override
    public Batch predict(Batch batch) {
        Tensor images = batch.get(Field.IMAGE);
        int height = images.dimension(2);
        int width = images.dimension(3);
        float[] maps = new float[batch.size() * height * width];
        for (int i = 0; i < batch.size(); i++) {
            List<float[]> patches = features(images.slice(i));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int patch = y / PATCH * (width / PATCH) + x / PATCH;
                    maps[(i * height + y) * width + x] = score(patches.get(patch));
                }
            }
        }
        // The score of an image is the maximum of its map, unless a model says otherwise.
        return batch.with(Field.ANOMALY_MAP, Tensor.of(maps, batch.size(), height, width));
    }

    private float score(float[] patch) {
        float nearest = Float.POSITIVE_INFINITY;
        for (float[] known : memory) {
            nearest = Math.min(nearest, distance(known, patch));
        }
        return nearest;
    }

    /** Mean and deviation of the colours of each patch of an image, row by row. */
    private static List<float[]> features(Tensor image) {
        int height = image.dimension(1);
        int width = image.dimension(2);
        float[] pixels = image.toFloatArray();
        List<float[]> features = new ArrayList<>();
        for (int top = 0; top + PATCH <= height; top += PATCH) {
            for (int left = 0; left + PATCH <= width; left += PATCH) {
                float[] feature = new float[2 * CHANNELS];
                for (int channel = 0; channel < CHANNELS; channel++) {
                    describe(pixels, (channel * height + top) * width + left, width, feature, channel);
                }
                features.add(feature);
            }
        }
        return features;
    }

    private static void describe(float[] pixels, int from, int width, float[] feature, int channel) {
        double sum = 0;
        double squares = 0;
        for (int y = 0; y < PATCH; y++) {
            for (int x = 0; x < PATCH; x++) {
                float value = pixels[from + y * width + x];
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / (PATCH * PATCH);
        feature[channel] = (float) mean;
        feature[CHANNELS + channel] = (float) Math.sqrt(Math.max(0, squares / (PATCH * PATCH) - mean * mean));
    }

    private static float distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            squares += difference * difference;
        }
        return (float) Math.sqrt(squares);
    }
}
