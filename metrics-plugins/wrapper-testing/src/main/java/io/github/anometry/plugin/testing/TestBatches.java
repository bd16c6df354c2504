package io.github.anometry.plugin.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.plugin.files.BatchStream;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Predictions for testing wrapped metrics. */
public final class TestBatches {
    private static final Path HAZELNUT = Path.of("..", "..", "..", "shared", "data", "hazelnut");
    /** Some normal and some anomalous images are on the wrong side of it. */
    private static final float HAZELNUT_THRESHOLD = 11;

    private TestBatches() {}

    /** Twelve images in three batches, with ties between and within the classes. */
    public static List<ImageBatch> small() {
        return List.of(
                batch(new float[] {0.1f, 0.4f, 0.35f, 0.8f}, new boolean[] {false, false, true, true}),
                batch(new float[] {0.4f, 0.5f, 0.9f}, new boolean[] {true, false, true}),
                batch(new float[] {0.2f, 0.8f, 0.8f, 0.05f, 0.65f}, new boolean[] {false, false, true, false, true}));
    }

    /** Five batches of 100 to 300 images, with scores that tie; the same for the same seed. */
    public static List<ImageBatch> random(long seed) {
        Random random = new Random(seed);
        return draw(random, 100, () -> (1 + random.nextInt(64)) / 64f);
    }

    /** As {@link #random(long)}, but no two scores are equal. */
    public static List<ImageBatch> withoutTies(long seed) {
        return withoutTies(seed, 100);
    }

    /** Five batches of 2 to 6 images, no two scores of which are equal. */
    public static List<ImageBatch> fewWithoutTies(long seed) {
        return withoutTies(seed, 2);
    }

    private static List<ImageBatch> withoutTies(long seed, int smallest) {
        Random random = new Random(seed);
        List<Float> scores = new ArrayList<>();
        for (int i = 1; i <= 1501; i++) {
            scores.add(i / 1501f);
        }
        Collections.shuffle(scores, random);
        return draw(random, smallest, scores.iterator()::next);
    }

    private static List<ImageBatch> draw(Random random, int smallest, Supplier<Float> next) {
        List<ImageBatch> batches = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            float[] scores = new float[smallest + random.nextInt(2 * smallest + 1)];
            boolean[] labels = new boolean[scores.length];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = next.get();
                labels[j] = random.nextFloat() < scores[j];
            }
            batches.add(batch(scores, labels));
        }
        return batches;
    }

    /** Scores and labels of images; above 0.5 an image is predicted anomalous. */
    public static ImageBatch batch(float[] scores, boolean[] labels) {
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .predLabel(above(scores, 0.5f))
                .gtLabel(Tensor.of(labels))
                .build();
    }

    /** Predictions of a real detector in batches of 5: 23 images of 256 × 256 pixels; empty if they are not available. */
    public static Optional<List<ImageBatch>> hazelnut() {
        if (!Files.isDirectory(HAZELNUT)) {
            return Optional.empty();
        }
        List<ImageBatch> batches = new ArrayList<>();
        Predictions predictions = Predictions.open(HAZELNUT.resolve("anomaly_maps"), HAZELNUT.resolve("dataset"));
        try (BatchStream stream = predictions.categories().get(0).open(new ReadOptions(5, 1))) {
            stream.forEachRemaining(batch -> batches.add(labelled(batch)));
        }
        return Optional.of(batches);
    }

    private static ImageBatch labelled(Batch batch) {
        return ImageBatch.builder()
                .anomalyMap(batch.get(Field.ANOMALY_MAP))
                .gtMask(batch.get(Field.GT_MASK))
                .predScore(batch.get(Field.PRED_SCORE))
                .predLabel(above(batch.get(Field.PRED_SCORE).toFloatArray(), HAZELNUT_THRESHOLD))
                .gtLabel(batch.get(Field.GT_LABEL))
                .imagePath(batch.get(Field.IMAGE_PATH))
                .build();
    }

    private static Tensor above(float[] scores, float threshold) {
        boolean[] above = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            above[i] = scores[i] > threshold;
        }
        return Tensor.of(above);
    }

    /** The message if {@link #hazelnut()} is empty. */
    public static String noHazelnut() {
        return "skipped: there is no " + HAZELNUT.toAbsolutePath().normalize();
    }
}
