package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clips: which shapes are taken in, and which are kept. */
class VideoBatchTest {
    private static final String CLIP = "[N, C, H, W] or [N, T, C, H, W], where C is 1 or 3";
    private static final String COLOUR_CLIP = "[N, 3, H, W] or [N, T, 3, H, W]";
    private static final String PER_PIXEL = "[H, W], [N, H, W], [N, T, H, W] or [N, T, 1, H, W]";
    private static final String PER_SAMPLE = "[N] or [N, 1]";

    static Stream<Arguments> acceptedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, new int[] {2, 7, 3, 4, 5}, "float32[2, 7, 3, 4, 5]"),
                Arguments.of(Field.IMAGE, new int[] {2, 7, 1, 4, 5}, "float32[2, 7, 1, 4, 5]"),
                Arguments.of(Field.IMAGE, new int[] {2, 3, 4, 5}, "float32[2, 1, 3, 4, 5]"),
                Arguments.of(Field.IMAGE, new int[] {2, 1, 4, 5}, "float32[2, 1, 1, 4, 5]"),
                Arguments.of(Field.ORIGINAL_IMAGE, new int[] {2, 7, 3, 4, 5}, "float32[2, 7, 3, 4, 5]"),
                Arguments.of(Field.ORIGINAL_IMAGE, new int[] {2, 3, 4, 5}, "float32[2, 1, 3, 4, 5]"),
                Arguments.of(Field.GT_LABEL, new int[] {4}, "bool[4]"),
                Arguments.of(Field.PRED_LABEL, new int[] {4, 1}, "bool[4]"),
                Arguments.of(Field.PRED_SCORE, new int[] {4, 1}, "float32[4]"),
                Arguments.of(Field.GT_MASK, new int[] {4, 5}, "bool[1, 4, 5]"),
                Arguments.of(Field.GT_MASK, new int[] {2, 4, 5}, "bool[2, 4, 5]"),
                Arguments.of(Field.GT_MASK, new int[] {2, 1, 4, 5}, "bool[2, 4, 5]"),
                Arguments.of(Field.GT_MASK, new int[] {2, 7, 4, 5}, "bool[2, 7, 4, 5]"),
                Arguments.of(Field.PRED_MASK, new int[] {2, 7, 1, 4, 5}, "bool[2, 7, 4, 5]"),
                Arguments.of(Field.PRED_MASK, new int[] {2, 1, 1, 4, 5}, "bool[2, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, new int[] {2, 4, 5}, "float32[2, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, new int[] {2, 1, 4, 5}, "float32[2, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, new int[] {2, 7, 4, 5}, "float32[2, 7, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, new int[] {2, 7, 1, 4, 5}, "float32[2, 7, 4, 5]"),
                Arguments.of(Field.TARGET_FRAME, new int[] {4}, "int64[4]"),
                Arguments.of(Field.FRAMES, new int[] {4, 1}, "int64[4]"),
                Arguments.of(Field.LAST_FRAME, new int[] {4}, "int64[4]"));
    }

    @ParameterizedTest(name = "{0} {1} is kept as {2}")
    @MethodSource("acceptedShapes")
    void aShapeIsBroughtIntoTheFieldsForm(Field<Tensor> field, int[] shape, String kept) {
        VideoBatch batch = VideoBatch.builder().put(field, zeros(shape)).build();

        assertThat(batch.get(field)).hasToString(kept);
        assertThat(batch.size()).isEqualTo(batch.get(field).dimension(0));
    }

    static Stream<Arguments> refusedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, new int[] {3, 4, 5}, "float32[3, 4, 5]", CLIP),
                Arguments.of(Field.IMAGE, new int[] {2, 7, 2, 4, 5}, "float32[2, 7, 2, 4, 5]", CLIP),
                Arguments.of(Field.IMAGE, new int[] {2, 7, 4, 5}, "float32[2, 7, 4, 5]", CLIP),
                Arguments.of(Field.ORIGINAL_IMAGE, new int[] {2, 7, 1, 4, 5}, "float32[2, 7, 1, 4, 5]", COLOUR_CLIP),
                Arguments.of(Field.GT_MASK, new int[] {4}, "float32[4]", PER_PIXEL),
                Arguments.of(Field.PRED_MASK, new int[] {2, 7, 3, 4, 5}, "float32[2, 7, 3, 4, 5]", PER_PIXEL),
                Arguments.of(Field.ANOMALY_MAP, new int[] {4}, "float32[4]", PER_PIXEL),
                Arguments.of(Field.GT_LABEL, new int[] {2, 7}, "float32[2, 7]", PER_SAMPLE),
                Arguments.of(Field.FRAMES, new int[] {2, 7}, "float32[2, 7]", PER_SAMPLE));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refusedShapes")
    void anotherShapeIsRefused(Field<Tensor> field, int[] shape, String value, String expected) {
        VideoBatch.Builder builder = VideoBatch.builder();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> builder.put(field, zeros(shape)))
                .withMessage("Field '" + field + "' got " + value + ", which is not " + expected
                        + ". Reshape the value; N is the number of samples.");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0.5, 0.5", "NaN, NaN", "Infinity, Infinity"})
    void framesAreNumberedFromZero(double element, String value) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> VideoBatch.builder().lastFrame(Tensor.of(new double[] {0, element})))
                .withMessage("Field 'last_frame' has the value " + value
                        + " at [1], which is not a frame number. Frames are numbered 0, 1, 2 and so on.");
    }

    @Test
    void framesKeepTheirNumbers() {
        VideoBatch batch = VideoBatch.builder()
                .targetFrame(Tensor.of(new int[] {0, 31}))
                .frames(Tensor.of(new long[] {5, 36}))
                .lastFrame(Tensor.of(new double[] {99, 99}))
                .build();

        assertThat(batch.get(Field.TARGET_FRAME).toLongArray()).containsExactly(0, 31);
        assertThat(batch.get(Field.FRAMES).toLongArray()).containsExactly(5, 36);
        assertThat(batch.get(Field.LAST_FRAME).toLongArray()).containsExactly(99, 99);
    }

    private static VideoBatch clips() {
        return VideoBatch.builder()
                .image(zeros(2, 3, 1, 2, 2))
                .originalImage(zeros(2, 3, 3, 2, 2))
                .gtLabel(zeros(2))
                .predLabel(zeros(2))
                .predScore(Tensor.of(new float[] {0.25f, 0.75f}))
                .gtMask(zeros(2, 2, 2))
                .predMask(zeros(2, 2, 2))
                .anomalyMap(zeros(2, 3, 2, 2))
                .videoPath(List.of("01.avi", "02.avi"))
                .maskPath(List.of("01.npy", "02.npy"))
                .explanation(List.of("", "a bicycle"))
                .targetFrame(Tensor.of(new long[] {2, 2}))
                .frames(Tensor.of(new long[] {0, 0}))
                .lastFrame(Tensor.of(new long[] {9, 8}))
                .build();
    }

    @Test
    void allFieldsHaveAMethod() {
        assertThat(clips().fields())
                .containsExactlyInAnyOrder(
                        Field.IMAGE,
                        Field.ORIGINAL_IMAGE,
                        Field.GT_LABEL,
                        Field.PRED_LABEL,
                        Field.PRED_SCORE,
                        Field.GT_MASK,
                        Field.PRED_MASK,
                        Field.ANOMALY_MAP,
                        Field.VIDEO_PATH,
                        Field.MASK_PATH,
                        Field.EXPLANATION,
                        Field.TARGET_FRAME,
                        Field.FRAMES,
                        Field.LAST_FRAME);
    }

    @Test
    void aClipIsASample() {
        Batch clip = clips().sample(1);

        assertThat(clip.size()).isEqualTo(1);
        assertThat(clip.kind()).isEqualTo("VideoBatch");
        assertThat(clip.get(Field.IMAGE)).hasToString("float32[1, 3, 1, 2, 2]");
        assertThat(clip.get(Field.ANOMALY_MAP)).hasToString("float32[1, 3, 2, 2]");
        assertThat(clip.get(Field.PRED_SCORE).toFloatArray()).containsExactly(0.75f);
        assertThat(clip.get(Field.LAST_FRAME).toLongArray()).containsExactly(8);
        assertThat(clip.get(Field.VIDEO_PATH)).containsExactly("02.avi");
    }

    @Test
    void aFieldThatIsAddedKeepsTheRulesOfClips() {
        Batch batch = VideoBatch.builder().gtLabel(zeros(2)).build();

        assertThat(batch.with(Field.ANOMALY_MAP, zeros(2, 3, 4, 5)).get(Field.ANOMALY_MAP))
                .hasToString("float32[2, 3, 4, 5]");
        assertThat(batch.sample(0).with(Field.IMAGE, zeros(1, 3, 4, 5)).get(Field.IMAGE))
                .hasToString("float32[1, 1, 3, 4, 5]");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> batch.with(Field.GT_MASK, zeros(2, 3, 2, 4, 5)))
                .withMessage("Field 'gt_mask' got float32[2, 3, 2, 4, 5], which is not " + PER_PIXEL
                        + ". Reshape the value; N is the number of samples.");
    }

    @Test
    void fieldsOfImagesAloneAreNotItsOwn() {
        Batch batch = clips();

        assertThat(batch.declares(Field.VIDEO_PATH)).isTrue();
        assertThat(batch.declares(Field.IMAGE_PATH)).isFalse();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> batch.get(Field.DEPTH_MAP))
                .withMessageStartingWith("This VideoBatch has no field 'depth_map'. It has ");
        assertThat(batch.with(Field.IMAGE_PATH, List.of("a", "b")).declares(Field.IMAGE_PATH))
                .isTrue();
    }

    @Test
    void itPrintsWhatItHas() {
        assertThat(VideoBatch.builder()
                        .image(zeros(2, 3, 4, 5))
                        .videoPath(List.of("01.avi", "02.avi"))
                        .build())
                .hasToString("VideoBatch{image float32[2, 1, 3, 4, 5], video_path texts[2]}");
    }

    private static Tensor zeros(int... shape) {
        return Tensor.of(new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)], shape);
    }
}
