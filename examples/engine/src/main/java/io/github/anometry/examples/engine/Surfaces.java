package io.github.anometry.examples.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Images of a texture: normal ones to fit a detector on, and others of which some are defective. Each is drawn on
 * demand, and always the same.
 */
final class Surfaces {
    private static final int BATCH = 8;
    private static final String GOOD = "good";

    private final Texture texture;

    Surfaces(Texture texture) {
        this.texture = texture;
    }

    /** Normal images. */
    Stream<Batch> normal() {
        return batches("fit", 24, 0);
    }

    /** Normal and defective images with ground truth; validation and test use different ones. */
    DataModule data() {
        return DataModule.generated(() -> batches("validation", 16, 4), () -> batches("test", 32, 12));
    }

    /** @param ofEach the number of images with each defect */
    private Stream<Batch> batches(String part, int good, int ofEach) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < good; i++) {
            subjects.add(new Subject(part, Optional.empty(), i));
        }
        for (Defect defect : Defect.values()) {
            for (int i = 0; i < ofEach; i++) {
                subjects.add(new Subject(part, Optional.of(defect), i));
            }
        }
        int batches = (subjects.size() + BATCH - 1) / BATCH;
        return IntStream.range(0, batches)
                .mapToObj(i -> draw(subjects.subList(i * BATCH, Math.min((i + 1) * BATCH, subjects.size()))));
    }

    private Batch draw(List<Subject> subjects) {
        int count = subjects.size();
        float[] images = new float[count * 3 * Canvas.PIXELS];
        boolean[] masks = new boolean[count * Canvas.PIXELS];
        boolean[] labels = new boolean[count];
        for (int i = 0; i < count; i++) {
            Canvas canvas = draw(subjects.get(i));
            canvas.copyTo(images, i * 3 * Canvas.PIXELS);
            canvas.copyMaskTo(masks, i * Canvas.PIXELS);
            labels[i] = subjects.get(i).defect().isPresent();
        }
        return ImageBatch.builder()
                .image(Tensor.of(images, count, 3, Canvas.SIDE, Canvas.SIDE))
                .gtLabel(Tensor.of(labels))
                .gtMask(Tensor.of(masks, count, Canvas.SIDE, Canvas.SIDE))
                .imagePath(subjects.stream().map(this::path).toList())
                .put(Field.DEFECT_TYPE, subjects.stream().map(Subject::type).toList())
                .build();
    }

    private Canvas draw(Subject subject) {
        Random random = new Random(path(subject).hashCode() * 0x9E3779B97F4A7C15L);
        Canvas canvas = texture.draw(random);
        subject.defect().ifPresent(defect -> defect.damage(canvas, texture, random));
        return canvas;
    }

    private String path(Subject subject) {
        return texture.text() + "/" + subject.part() + "/" + subject.type() + "/" + subject.number();
    }

    /** The content of an image. */
    private record Subject(String part, Optional<Defect> defect, int number) {
        String type() {
            return defect.map(Defect::text).orElse(GOOD);
        }
    }
}
