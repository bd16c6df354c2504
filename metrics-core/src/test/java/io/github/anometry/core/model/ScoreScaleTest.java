package io.github.anometry.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores between 0 and 1 with the threshold in the middle. */
class ScoreScaleTest {
    @ParameterizedTest
    @CsvSource({
        // threshold, min, max, score, normalised
        "5, 0, 10, 5, 0.5",
        "5, 0, 10, 0, 0",
        "5, 0, 10, 10, 1",
        "2, 0, 10, 10, 1",
        "2, 0, 10, 4, 0.7",
        "-3, -4, 0, -3.5, 0.375",
        "5, 0, 10, 1000, 1",
        "5, 0, 10, Infinity, 1",
        "5, 0, 10, -Infinity, 0",
    })
    void isClampedAroundTheThreshold(float threshold, float min, float max, float score, float expected) {
        assertThat(new ScoreScale(threshold, min, max).normalize(score)).isEqualTo(expected, within(1e-7f));
    }

    @ParameterizedTest
    @CsvSource({
        // all scores of validation equal
        "7, 7, 7, 7, 0.5",
        "7, 7, 7, 7.1, 1",
        "7, 7, 7, 6.9, 0",
        // an infinite range, and infinite thresholds
        "1, 0, Infinity, 2, 0.5",
        "1, 0, Infinity, Infinity, 1",
        "1, -Infinity, 2, -Infinity, 0",
        "Infinity, 0, Infinity, Infinity, 0.5",
        "Infinity, 0, Infinity, 3, 0",
        "-Infinity, -Infinity, 3, -Infinity, 0.5",
        "-Infinity, -Infinity, 3, 3, 1",
        "Infinity, Infinity, Infinity, 3, 0",
    })
    void isDefinedWhereTheFormulaIsNot(float threshold, float min, float max, float score, float expected) {
        assertThat(new ScoreScale(threshold, min, max).normalize(score)).isEqualTo(expected);
    }

    @Test
    void aScoreThatIsNoNumberStaysOne() {
        assertThat(new ScoreScale(1, 0, 2).normalize(Float.NaN)).isNaN();
        assertThat(new ScoreScale(1, 1, 1).normalize(Float.NaN)).isNaN();
    }

    @Test
    void theCutOfASensitivityIsWhereTheNormalisedScoreReachesItsComplement() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            float min = random.nextFloat() * 10 - 5;
            float max = min + random.nextFloat() * 10;
            float threshold = min + random.nextFloat() * (max - min);
            double sensitivity = random.nextInt(11) / 10.0;
            ScoreScale scale = new ScoreScale(threshold, min, max);
            float score = min + random.nextFloat() * (max - min);
            double distance = scale.normalize(score) - (1 - sensitivity);
            if (Math.abs(distance) > 1e-5) {
                assertThat(score >= scale.cut(sensitivity)).isEqualTo(distance > 0);
            }
        }
    }

    @Test
    void theMiddleSensitivityIsTheThresholdToTheLastBit() {
        float threshold = 0.1f + 0.2f;
        assertThat(new ScoreScale(threshold, -1e30f, 1e30f).cut(0.5)).isEqualTo(threshold);
        assertThat(new ScoreScale(threshold, threshold, threshold).cut(0.9)).isEqualTo(threshold);
        assertThat(new ScoreScale(1, 0, Float.POSITIVE_INFINITY).cut(0.9)).isEqualTo(1);
    }

    @Test
    void aScaleThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreScale(Float.NaN, 0, 1))
                .withMessage(
                        "A scale needs a threshold that is a number and a min that is at most max, not threshold NaN, "
                                + "min 0.0, max 1.0.");
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreScale(0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreScale(0, Float.NaN, 1));
    }
}
