package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.GenericBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random images of one batch, with consistent predictions and ground truth: about half of them normal. */
final class GeneratedImages {
    /** Few enough that scores tie. */
    private static final int LEVELS = 16;

    private final int count;
    private final int height;
    private final int width;
    private final List<String> paths = new ArrayList<>();
    private final float[] maps;
    private final boolean[] masks;
    private final int[] regions;
    private final float[] scores;
    private final boolean[] labels;

    /** @param before the number of images in earlier batches */
    GeneratedImages(Random random, int before, int count, int height, int width) {
        this.count = count;
        this.height = height;
        this.width = width;
        int pixels = height * width;
        this.maps = new float[count * pixels];
        this.masks = new boolean[count * pixels];
        this.regions = new int[count * pixels];
        this.scores = new float[count];
        this.labels = new boolean[count];
        for (int image = 0; image < count; image++) {
            paths.add(String.format("images/%03d.png", before + image));
            draw(random, image, pixels);
        }
    }

    private void draw(Random random, int image, int pixels) {
        boolean anomalous = random.nextBoolean();
        int area = 0;
        for (int i = image * pixels; i < (image + 1) * pixels; i++) {
            masks[i] = anomalous && random.nextInt(3) == 0;
            area += masks[i] ? 1 : 0;
            int level = 1 + random.nextInt(LEVELS / 2) + (masks[i] ? random.nextInt(LEVELS / 2) : 0);
            maps[i] = (float) level / LEVELS;
            scores[image] = Math.max(scores[image], maps[i]);
        }
        labels[image] = area > 0;
        int saturation = (area + 1) / 2;
        for (int i = image * pixels; i < (image + 1) * pixels; i++) {
            regions[i] = masks[i] ? saturation : 0;
        }
    }

    int count() {
        return count;
    }

    /** @param kinds for custom fields, the standard field whose values they get */
    Batch toBatch(Map<Field<Tensor>, Field<Tensor>> kinds, List<Field<List<String>>> texts) {
        Batch standard = Batch.builder()
                .put(Field.IMAGE, Tensor.of(new float[count * 3 * height * width], count, 3, height, width))
                .put(Field.IMAGE_PATH, paths)
                .put(Field.MASK_PATH, paths)
                .put(Field.EXPLANATION, paths)
                .put(Field.SAMPLE_ID, paths)
                .put(Field.CATEGORY, paths)
                .put(Field.DEFECT_TYPE, paths)
                .put(Field.PRED_SCORE, Tensor.of(scores))
                .put(Field.PRED_LABEL, Tensor.of(above(scores)))
                .put(Field.GT_LABEL, Tensor.of(labels))
                .put(Field.ANOMALY_MAP, Tensor.of(maps, count, height, width))
                .put(Field.PRED_MASK, Tensor.of(above(maps), count, height, width))
                .put(Field.GT_MASK, Tensor.of(masks, count, height, width))
                .put(Field.GT_REGIONS, Tensor.of(regions, count, 1, height, width))
                .build();
        GenericBatch.Builder all = Batch.builder();
        standard.fields().forEach(field -> copy(field, standard, all));
        kinds.forEach((field, kind) -> all.put(field, standard.get(kind)));
        texts.forEach(field -> all.put(field, paths));
        return all.build();
    }

    private static <T> void copy(Field<T> field, Batch from, GenericBatch.Builder into) {
        into.put(field, from.get(field));
    }

    private static boolean[] above(float[] scores) {
        boolean[] above = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            above[i] = scores[i] > 0.5f;
        }
        return above;
    }
}
