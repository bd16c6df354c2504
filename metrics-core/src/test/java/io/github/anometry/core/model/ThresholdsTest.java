package io.github.anometry.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thresholds out, and in again. */
class ThresholdsTest {
    private static final Thresholds BOTH =
            new Thresholds(Optional.of(new ScoreScale(0.1f, -3, 7)), Optional.of(new ScoreScale(2, 1, 3)));

    @TempDir
    Path folder;

    @Test
    void lookLikeThis() {
        assertThat(BOTH.toJson()).isEqualToNormalizingNewlines("""
                        {
                          "format" : 1,
                          "image" : {
                            "threshold" : 0.10000000149011612,
                            "min" : -3.0,
                            "max" : 7.0
                          },
                          "pixel" : {
                            "threshold" : 2.0,
                            "min" : 1.0,
                            "max" : 3.0
                          }
                        }
                        """);
    }

    @Test
    void comeBackToTheLastBit() throws IOException {
        Random random = new Random(3);
        Path file = folder.resolve("thresholds.json");
        for (int i = 0; i < 200; i++) {
            float min = Float.intBitsToFloat(random.nextInt());
            float max = Float.intBitsToFloat(random.nextInt());
            float threshold = Float.intBitsToFloat(random.nextInt());
            if (Float.isNaN(threshold) || !(min <= max)) {
                continue;
            }
            Thresholds one = new Thresholds(Optional.of(new ScoreScale(threshold, min, max)), Optional.empty());
            one.save(file);
            assertThat(Thresholds.load(file)).isEqualTo(one);
        }
        Thresholds infinite = new Thresholds(
                Optional.empty(),
                Optional.of(new ScoreScale(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY)));
        assertThat(Thresholds.fromJson(infinite.toJson())).isEqualTo(infinite);
        assertThat(Thresholds.fromJson(Thresholds.NONE.toJson())).isEqualTo(Thresholds.NONE);
    }

    private static void assertRefused(String json, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Thresholds.fromJson(json))
                .withMessage(message);
    }

    @Test
    void whatIsNoneIsRefusedWithItsPlace() {
        assertRefused(
                "{\"format\": 1, \"image\": {\"threshold\": 1, \"min\": 2, \"max\": 0}}",
                "thresholds:1:59: At /image: A scale needs a threshold that is a number and a min that is at most "
                        + "max, not threshold 1.0, min 2.0, max 0.0. Fix it there, or write the file again.");
        assertRefused(
                "{\"format\": 1, \"images\": {}}",
                "thresholds:1:25: At /images: 'images' is unknown here; expected one of format, image, pixel. Did you mean"
                        + " 'image'? Fix it there, or write the file again.");
        assertRefused("{}", "thresholds:1:2: 'format' must be 1. Fix it there, or write the file again.");
    }

    @Test
    void aMissingFileIsReported() {
        Path file = folder.resolve("none.json");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Thresholds.load(file))
                .withMessage("The thresholds in '" + file
                        + "' cannot be read: there is no such file. Name a file that Thresholds.save wrote.");
        Path nowhere = folder.resolve("no/folder.json");
        assertThatIOException()
                .isThrownBy(() -> BOTH.save(nowhere))
                .withMessage("The thresholds cannot be saved to '" + nowhere
                        + "': there is no such file. Free some space, or name a"
                        + " file in a folder that exists and can be written to.");
    }

    @Test
    void damagedTextIsNeverAnythingButRefused() {
        byte[] text = BOTH.toJson().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = text.clone();
            damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
            try {
                Thresholds.fromJson(new String(damaged, StandardCharsets.UTF_8));
            } catch (DataException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
