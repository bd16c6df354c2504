package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreKeysTest {
    private static final float[] EDGES = {
        Float.NEGATIVE_INFINITY,
        -Float.MAX_VALUE,
        -1,
        -Float.MIN_NORMAL,
        -Float.MIN_VALUE,
        0,
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        1,
        Math.nextUp(1f),
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY
    };

    @Test
    void keysOrderAsScoresDo() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            float a = anyScore(random);
            float b = random.nextInt(4) == 0 ? Math.nextUp(a) : anyScore(random);
            // Float.compare puts −0.0 below +0.0; as scores they are one.
            int expected = Float.compare(a + 0.0f, b + 0.0f);
            assertThat(Integer.compare(ScoreKeys.of(a), ScoreKeys.of(b)))
                    .as("%s and %s", a, b)
                    .isEqualTo(expected);
        }
    }

    @Test
    void keysOfTheEdgesAscend() {
        for (int i = 1; i < EDGES.length; i++) {
            assertThat(ScoreKeys.of(EDGES[i - 1])).as("%s", EDGES[i]).isLessThan(ScoreKeys.of(EDGES[i]));
        }
    }

    @Test
    void aKeyGivesItsScoreBack() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000_000; i++) {
            float score = anyScore(random);
            assertThat(Float.floatToRawIntBits(ScoreKeys.score(ScoreKeys.of(score))))
                    .as("%s", score)
                    .isEqualTo(Float.floatToRawIntBits(score + 0.0f));
        }
        for (float edge : EDGES) {
            assertThat(ScoreKeys.score(ScoreKeys.of(edge))).isEqualTo(edge);
        }
    }

    @Test
    void negativeZeroHasTheKeyOfZero() {
        assertThat(ScoreKeys.of(-0.0f)).isEqualTo(ScoreKeys.of(0.0f));
    }

    @Test
    void noScoreHasTheLowestKey() {
        assertThat(ScoreKeys.of(Float.NEGATIVE_INFINITY)).isGreaterThan(Integer.MIN_VALUE);
    }

    private static float anyScore(Random random) {
        float score = Float.intBitsToFloat(random.nextInt());
        return Float.isNaN(score) ? random.nextFloat() : score;
    }
}
