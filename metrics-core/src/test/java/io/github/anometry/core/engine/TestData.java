package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Batches of raw scores with ties and of any range: maps, masks, labels, paths, defect types. */
final class TestData {
    static final int HEIGHT = 6;
    static final int WIDTH = 7;
    private static final int PIXELS = HEIGHT * WIDTH;
    private static final String[] DEFECTS = {"good", "crack", "hole"};

    private TestData() {}

    /** Some batches of one to four images; image scores are the maxima of maps. */
    static List<Batch> batches(long seed, int count) {
        Random random = new Random(seed);
        List<Batch> batches = new ArrayList<>();
        int images = 0;
        for (int i = 0; i < count; i++) {
            int size = 1 + random.nextInt(4);
            batches.add(batch(random, size, images));
            images += size;
        }
        return batches;
    }

    private static Batch batch(Random random, int size, int first) {
        float[] maps = new float[size * PIXELS];
        boolean[] masks = new boolean[size * PIXELS];
        boolean[] labels = new boolean[size];
        float[] scores = new float[size];
        List<String> paths = new ArrayList<>();
        List<String> defects = new ArrayList<>();
        for (int image = 0; image < size; image++) {
            // The first two of all are of each class, so that nothing is undefined.
            int defect = first + image < DEFECTS.length ? first + image : random.nextInt(DEFECTS.length);
            labels[image] = defect > 0;
            float max = Float.NEGATIVE_INFINITY;
            for (int i = image * PIXELS; i < (image + 1) * PIXELS; i++) {
                masks[i] = labels[image] && random.nextInt(4) == 0;
                maps[i] = Math.round(8 * (random.nextGaussian() + (masks[i] ? 1.5 : 0)) - 100) / 8f;
                max = Math.max(max, maps[i]);
            }
            scores[image] = max;
            paths.add("test/" + DEFECTS[defect] + "/" + (first + image) + ".png");
            defects.add(DEFECTS[defect]);
        }
        return ImageBatch.builder()
                .anomalyMap(Tensor.of(maps, size, HEIGHT, WIDTH))
                .gtMask(Tensor.of(masks, size, HEIGHT, WIDTH))
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(labels))
                .imagePath(paths)
                .put(Field.DEFECT_TYPE, defects)
                .build();
    }

    /** Without some of its fields. */
    static Batch without(Batch batch, Field<?>... fields) {
        ImageBatch.Builder rest = ImageBatch.builder();
        for (Field<?> field : batch.fields()) {
            if (!List.of(fields).contains(field)) {
                copy(batch, field, rest);
            }
        }
        return rest.build();
    }

    private static <T> void copy(Batch batch, Field<T> field, ImageBatch.Builder into) {
        into.put(field, batch.get(field));
    }
}
