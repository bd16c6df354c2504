package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.prepare.ScoreRule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {
    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(call).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "mask", "none", "256x320"})
    void sizesAreReadAsTheyAreWritten(String text) {
        assertThat(Resize.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "mean", "given", "topk=0.01", "topk=1.0", "top=100"})
    void scoresAreReadAsTheyAreWritten(String text) {
        assertThat(ScoreRule.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {">0", ">=1", "==255", "!=0", ">0.5"})
    void rulesAreReadAsTheyAreWritten(String text) {
        assertThat(MaskRule.parse(text)).hasToString(text);
    }

    @Test
    void rulesMarkPixels() {
        assertThat(MaskRule.parse("> 127").marks(128)).isTrue();
        assertThat(MaskRule.parse(">127").marks(127)).isFalse();
        assertThat(MaskRule.parse(">=127").marks(127)).isTrue();
        assertThat(MaskRule.parse("=255").marks(255)).isTrue();
        assertThat(MaskRule.parse("==255").marks(254)).isFalse();
        assertThat(MaskRule.parse("!=3").marks(3)).isFalse();
        assertThat(MaskRule.parse("!=3").marks(0)).isTrue();
    }

    @Test
    void whatIsNoSettingIsRefused() {
        assertRefused(
                () -> Resize.parse("maps"),
                "'maps' is not a way to resize. Give map (maps to the size of their masks), mask (masks to the size of their"
                        + " maps), a height and a width such as 256x256, or none.");
        assertRefused(
                () -> Resize.parse("0x5"),
                "'0x5' is not a way to resize. Give map (maps to the size of their masks), mask (masks to the size of their"
                        + " maps), a height and a width such as 256x256, or none.");
        assertRefused(
                () -> ScoreRule.parse("top"),
                "'top' is not an image score. Give max, mean, topk=0.01 (the mean of the highest 1 %), top=100 (the mean of the"
                        + " highest 100 pixels), or given.");
        assertRefused(
                () -> ScoreRule.parse("topk=100"),
                "'topk=100' is not an image score: topk is a share above 0 and at most 1, for example topk=0.01. For a number of"
                        + " pixels give top=100.");
        assertRefused(
                () -> ScoreRule.parse("top=0.01"),
                "'top=0.01' is not an image score: top is a whole number of pixels, at least 1, for example top=100. For a share"
                        + " give topk=0.01.");
        assertRefused(
                () -> MaskRule.parse("127"),
                "'127' is not a mask rule. Give a comparison and a number, for example >0, >127 or ==255, in quotes on the"
                        + " command line.");
        Preparation defaults = Preparation.defaults();
        assertRefused(() -> defaults.withPool(0), "'pool' is 0. It is the side of a window in pixels, at least 1.");
        assertRefused(
                () -> defaults.withSmooth(-1), "'smooth' is -1. It is a standard deviation in pixels, from 0 to 1000.");
        assertRefused(
                () -> defaults.withImageScore(ScoreRule.parse("mean")).withPool(3),
                "'pool' needs the image score max, but it is mean. Leave out one of the two.");
    }

    @Test
    void scoresOfAMap() {
        Tensor map = Tensor.of(new float[] {1, 7, 3, 5}, 2, 2);
        assertThat(ScoreRule.parse("max").of(map)).isEqualTo(7);
        assertThat(ScoreRule.parse("mean").of(map)).isEqualTo(4);
        assertThat(ScoreRule.parse("top=3").of(map)).isEqualTo(5);
        assertThat(ScoreRule.parse("top=30").of(map)).isEqualTo(4);
        assertThat(ScoreRule.parse("topk=0.01").of(map)).isEqualTo(7);
        assertThat(ScoreRule.parse("topk=0.5").of(map)).isEqualTo(6);
        assertThat(ScoreRule.parse("topk=0.74").of(map)).isEqualTo(6);
    }
}
