package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In which shapes and types each field is taken in, and in which one it is kept. */
class ImageBatchShapesTest {
    private static final String PER_SAMPLE = "[N] or [N, 1]";
    private static final String PER_PIXEL = "[H, W], [N, H, W] or [N, 1, H, W]";

    static Stream<Arguments> acceptedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, shape(3, 4, 5), "float32[1, 3, 4, 5]"),
                Arguments.of(Field.IMAGE, shape(2, 3, 4, 5), "float32[2, 3, 4, 5]"),
                Arguments.of(Field.GT_LABEL, shape(4), "bool[4]"),
                Arguments.of(Field.GT_LABEL, shape(4, 1), "bool[4]"),
                Arguments.of(Field.PRED_LABEL, shape(1), "bool[1]"),
                Arguments.of(Field.PRED_LABEL, shape(1, 1), "bool[1]"),
                Arguments.of(Field.PRED_SCORE, shape(4), "float32[4]"),
                Arguments.of(Field.PRED_SCORE, shape(4, 1), "float32[4]"),
                Arguments.of(Field.GT_MASK, shape(4, 5), "bool[1, 4, 5]"),
                Arguments.of(Field.GT_MASK, shape(2, 4, 5), "bool[2, 4, 5]"),
                Arguments.of(Field.GT_MASK, shape(2, 1, 4, 5), "bool[2, 4, 5]"),
                Arguments.of(Field.GT_REGIONS, shape(2, 3, 4, 5), "int32[2, 3, 4, 5]"),
                Arguments.of(Field.GT_REGIONS, shape(2, 0, 4, 5), "int32[2, 0, 4, 5]"),
                Arguments.of(Field.PRED_MASK, shape(1, 1), "bool[1, 1, 1]"),
                Arguments.of(Field.PRED_MASK, shape(1, 1, 4, 5), "bool[1, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, shape(4, 5), "float32[1, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, shape(2, 4, 5), "float32[2, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, shape(2, 1, 4, 5), "float32[2, 4, 5]"),
                Arguments.of(Field.PRED_SCORE, shape(0), "float32[0]"),
                Arguments.of(Field.tensor("depth_conf"), shape(4), "float32[4]"),
                Arguments.of(Field.tensor("depth_conf"), shape(4, 5, 6, 7, 8), "float32[4, 5, 6, 7, 8]"));
    }

    @ParameterizedTest(name = "{0} {1} is kept as {2}")
    @MethodSource("acceptedShapes")
    void aShapeIsBroughtIntoTheFieldsForm(Field<Tensor> field, int[] shape, String kept) {
        ImageBatch batch =
                ImageBatch.builder().put(field, Tensor.of(zeros(shape), shape)).build();

        assertThat(batch.get(field)).hasToString(kept);
        assertThat(batch.size()).isEqualTo(batch.get(field).dimension(0));
    }

    static Stream<Arguments> refusedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, shape(4, 5), "float32[4, 5]", "[3, H, W] or [N, 3, H, W]"),
                Arguments.of(Field.IMAGE, shape(1, 4, 5), "float32[1, 4, 5]", "[3, H, W] or [N, 3, H, W]"),
                Arguments.of(Field.IMAGE, shape(2, 4, 5, 3), "float32[2, 4, 5, 3]", "[3, H, W] or [N, 3, H, W]"),
                Arguments.of(Field.GT_LABEL, shape(2, 2), "float32[2, 2]", PER_SAMPLE),
                Arguments.of(Field.GT_LABEL, shape(1, 4), "float32[1, 4]", PER_SAMPLE),
                Arguments.of(Field.PRED_LABEL, shape(2, 1, 1), "float32[2, 1, 1]", PER_SAMPLE),
                Arguments.of(Field.PRED_SCORE, shape(2, 3), "float32[2, 3]", PER_SAMPLE),
                Arguments.of(Field.GT_MASK, shape(4), "float32[4]", PER_PIXEL),
                Arguments.of(Field.GT_MASK, shape(2, 3, 4, 5), "float32[2, 3, 4, 5]", PER_PIXEL),
                Arguments.of(Field.GT_REGIONS, shape(4, 5), "float32[4, 5]", "[N, K, H, W]"),
                Arguments.of(Field.GT_REGIONS, shape(2, 4, 5), "float32[2, 4, 5]", "[N, K, H, W]"),
                Arguments.of(Field.PRED_MASK, shape(1, 1, 1, 1, 1), "float32[1, 1, 1, 1, 1]", PER_PIXEL),
                Arguments.of(Field.ANOMALY_MAP, shape(4), "float32[4]", PER_PIXEL));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedShapes")
    void anotherShapeIsRefused(Field<Tensor> field, int[] shape, String value, String expected) {
        ImageBatch.Builder builder = ImageBatch.builder();
        Tensor tensor = Tensor.of(zeros(shape), shape);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> builder.put(field, tensor))
                .withMessage("Field '" + field + "' got " + value + ", which is not " + expected
                        + ". Reshape the value; N is the number of samples.");
    }

    @Test
    void aScalarHasNoSamples() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Batch.builder()
                        .put(Field.tensor("depth_conf"), Tensor.of(new int[1]).reshape()))
                .withMessage("Field 'depth_conf' got int32[], which is not [N, ...]."
                        + " Reshape the value; N is the number of samples.");
    }

    static Stream<Tensor> labels() {
        return Stream.of(
                Tensor.of(new boolean[] {false, true}),
                Tensor.of(new int[] {0, 1}),
                Tensor.of(new long[] {0, 1}),
                Tensor.of(new float[] {-0.0f, 1}),
                Tensor.of(new double[] {0, 1}),
                Tensor.ofUnsignedBytes(new byte[] {0, 1}));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void labelsAndMasksOfZeroAndOneAreBoolean(Tensor labels) {
        ImageBatch batch = ImageBatch.builder()
                .gtLabel(labels)
                .predLabel(labels)
                .gtMask(labels.reshape(2, 1, 1))
                .predMask(labels.reshape(2, 1, 1))
                .build();

        for (Field<Tensor> field : List.of(Field.GT_LABEL, Field.PRED_LABEL, Field.GT_MASK, Field.PRED_MASK)) {
            assertThat(batch.get(field).dtype()).isEqualTo(DType.BOOL);
            assertThat(batch.get(field).toBooleanArray()).containsExactly(false, true);
        }
    }

    @Test
    void masksMayBeZeroAnd255() {
        ImageBatch batch = ImageBatch.builder()
                .gtMask(Tensor.ofUnsignedBytes(new byte[] {0, -1, -1, 0}, 2, 2))
                .predMask(Tensor.of(new float[] {255, 0, 0, 0}, 1, 2, 2))
                .build();

        assertThat(batch.get(Field.GT_MASK).toBooleanArray()).containsExactly(false, true, true, false);
        assertThat(batch.get(Field.PRED_MASK).toBooleanArray()).containsExactly(true, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 255, 255, '[0, 1, 0]'",
        "255, 1, 1, '[0, 1, 0]'",
        "0, 2, 2, '[0, 1, 0]'",
        "0.5, 0, 0.5, '[0, 0, 1]'",
        "-1, 0, -1, '[0, 0, 1]'",
        "NaN, 0, NaN, '[0, 0, 1]'"
    })
    void otherValuesAreNoMask(double second, double third, String value, String position) {
        Tensor mask = Tensor.of(new double[] {0, second, third, 0}, 2, 2);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageBatch.builder().gtMask(mask))
                .withMessage("Field 'gt_mask' has the value " + value + " at " + position
                        + ". A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0.");
    }

    @ParameterizedTest
    @CsvSource({"255, 255", "2, 2", "-1, -1", "0.5, 0.5", "NaN, NaN"})
    void otherValuesAreNoLabel(double element, String value) {
        Tensor labels = Tensor.of(new double[] {0, 1, element}, 3, 1);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageBatch.builder().predLabel(labels))
                .withMessage("Field 'pred_label' has the value " + value + " at [2]. A label is boolean or 0/1."
                        + " Map your classes to 0 (normal) and 1 (anomalous) first.");
    }

    @Test
    void scoresStayAsTheyAre() {
        float[] scores = {-3, 0, 17.5f, Float.POSITIVE_INFINITY};
        ImageBatch batch =
                ImageBatch.builder().predScore(Tensor.of(scores, 4, 1)).build();

        assertThat(batch.get(Field.PRED_SCORE).toFloatArray()).containsExactly(scores);
        assertThat(batch.warnings()).isEmpty();
    }

    @Test
    void imagesAndOtherTensorsKeepTheirType() {
        ImageBatch batch = ImageBatch.builder()
                .image(Tensor.ofUnsignedBytes(new byte[12], 3, 2, 2))
                .put(Field.tensor("target_frame"), Tensor.of(new long[] {7}))
                .build();

        assertThat(batch).hasToString("ImageBatch{image uint8[1, 3, 2, 2], target_frame int64[1]}");
    }

    private static float[] zeros(int[] shape) {
        return new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)];
    }

    private static int[] shape(int... shape) {
        return Arrays.copyOf(shape, shape.length);
    }
}
