package io.github.anometry.examples.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something obvious on an otherwise normal surface. */
final class GaussianDetectorTest {
    private static ImageBatch image(Texture texture, Consumer<Canvas> damage) {
        Canvas canvas = texture.draw(new Random(7));
        damage.accept(canvas);
        float[] planes = new float[3 * Canvas.PIXELS];
        boolean[] mask = new boolean[Canvas.PIXELS];
        canvas.copyTo(planes, 0);
        canvas.copyMaskTo(mask, 0);
        return ImageBatch.builder()
                .image(Tensor.of(planes, 1, 3, Canvas.SIDE, Canvas.SIDE))
                .gtMask(Tensor.of(mask, 1, Canvas.SIDE, Canvas.SIDE))
                .build();
    }

    private static void blueSquare(Canvas canvas) {
        for (int y = 60; y < 70; y++) {
            for (int x = 30; x < 40; x++) {
                canvas.damage(x, y, new Colour(0.1, 0.2, 0.9), 0.9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Texture.class)
    void aPlantedDefectIsTheHottest(Texture texture) {
        GaussianDetector detector = GaussianDetector.fit(new Surfaces(texture).normal());
        Batch normal = detector.predict(image(texture, canvas -> {}));
        Batch defective = detector.predict(image(texture, GaussianDetectorTest::blueSquare));
        float score = defective.get(Field.PRED_SCORE).getFloat(0);
        assertThat(score).isGreaterThan(2 * normal.get(Field.PRED_SCORE).getFloat(0));

        float[] map = defective.get(Field.ANOMALY_MAP).toFloatArray();
        boolean[] mask = defective.get(Field.GT_MASK).toBooleanArray();
        float hottest = 0;
        float hottestOfDefect = 0;
        for (int i = 0; i < map.length; i++) {
            hottest = Math.max(hottest, map[i]);
            hottestOfDefect = mask[i] ? Math.max(hottestOfDefect, map[i]) : hottestOfDefect;
        }
        assertThat(hottestOfDefect).isEqualTo(hottest).isEqualTo(score);
    }
}
