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
import org.junit.jupiter.params.provider.MethodSource;

/** Images with depth: which shapes are taken in, and which are kept. */
class DepthBatchTest {
    private static final String DEPTH = "[N, H, W], [N, 1, H, W] or [N, 3, H, W]";

    static Stream<Arguments> acceptedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, new int[] {2, 3, 4, 5}, "float32[2, 3, 4, 5]"),
                Arguments.of(Field.DEPTH_MAP, new int[] {2, 4, 5}, "float32[2, 4, 5]"),
                Arguments.of(Field.DEPTH_MAP, new int[] {2, 1, 4, 5}, "float32[2, 1, 4, 5]"),
                Arguments.of(Field.DEPTH_MAP, new int[] {2, 3, 4, 5}, "float32[2, 3, 4, 5]"),
                Arguments.of(Field.GT_MASK, new int[] {4, 5}, "bool[1, 4, 5]"),
                Arguments.of(Field.ANOMALY_MAP, new int[] {2, 1, 4, 5}, "float32[2, 4, 5]"),
                Arguments.of(Field.GT_REGIONS, new int[] {2, 3, 4, 5}, "int32[2, 3, 4, 5]"),
                Arguments.of(Field.PRED_SCORE, new int[] {4, 1}, "float32[4]"));
    }

    @ParameterizedTest(name = "{0} is kept as {2}")
    @MethodSource("acceptedShapes")
    void aShapeIsBroughtIntoTheFieldsForm(Field<Tensor> field, int[] shape, String kept) {
        DepthBatch batch = DepthBatch.builder().put(field, zeros(shape)).build();

        assertThat(batch.get(field)).hasToString(kept);
        assertThat(batch.size()).isEqualTo(batch.get(field).dimension(0));
    }

    static Stream<Arguments> refusedShapes() {
        return Stream.of(
                Arguments.of(Field.IMAGE, new int[] {3, 4, 5}, "float32[3, 4, 5]", "[N, 3, H, W]"),
                Arguments.of(Field.IMAGE, new int[] {2, 1, 4, 5}, "float32[2, 1, 4, 5]", "[N, 3, H, W]"),
                Arguments.of(Field.DEPTH_MAP, new int[] {4, 5}, "float32[4, 5]", DEPTH),
                Arguments.of(Field.DEPTH_MAP, new int[] {2, 2, 4, 5}, "float32[2, 2, 4, 5]", DEPTH),
                Arguments.of(
                        Field.ANOMALY_MAP,
                        new int[] {2, 7, 4, 5},
                        "float32[2, 7, 4, 5]",
                        "[H, W], [N, H, W] or [N, 1, H, W]"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refusedShapes")
    void anotherShapeIsRefused(Field<Tensor> field, int[] shape, String value, String expected) {
        DepthBatch.Builder builder = DepthBatch.builder();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> builder.put(field, zeros(shape)))
                .withMessage("Field '" + field + "' got " + value + ", which is not " + expected
                        + ". Reshape the value; N is the number of samples.");
    }

    @Test
    void depthMayBeUnknownAndIsNotRanked() {
        DepthBatch batch = DepthBatch.builder()
                .depthMap(Tensor.of(new double[] {1, 1 + 1e-12, Double.NaN, 2}, 1, 2, 2))
                .build();

        assertThat(batch.get(Field.DEPTH_MAP).toFloatArray()).containsExactly(1, 1, Float.NaN, 2);
        assertThat(batch.warnings()).as("of scores that collide").isEmpty();
    }

    private static DepthBatch images() {
        return DepthBatch.builder()
                .image(zeros(2, 3, 2, 2))
                .depthMap(zeros(2, 2, 2))
                .gtLabel(zeros(2))
                .predLabel(zeros(2))
                .predScore(zeros(2))
                .gtMask(zeros(2, 2, 2))
                .predMask(zeros(2, 2, 2))
                .gtRegions(zeros(2, 1, 2, 2))
                .anomalyMap(zeros(2, 2, 2))
                .imagePath(List.of("0.png", "1.png"))
                .depthPath(List.of("0.tiff", "1.tiff"))
                .maskPath(List.of("0.png", "1.png"))
                .explanation(List.of("", ""))
                .build();
    }

    @Test
    void allFieldsHaveAMethod() {
        assertThat(images().fields())
                .containsExactlyInAnyOrder(
                        Field.IMAGE,
                        Field.DEPTH_MAP,
                        Field.GT_LABEL,
                        Field.PRED_LABEL,
                        Field.PRED_SCORE,
                        Field.GT_MASK,
                        Field.PRED_MASK,
                        Field.GT_REGIONS,
                        Field.ANOMALY_MAP,
                        Field.IMAGE_PATH,
                        Field.DEPTH_PATH,
                        Field.MASK_PATH,
                        Field.EXPLANATION);
    }

    @Test
    void aSampleAndAFieldThatIsAddedAreOfItsKind() {
        Batch sample = images().sample(1);

        assertThat(sample.kind()).isEqualTo("DepthBatch");
        assertThat(sample.get(Field.DEPTH_MAP)).hasToString("float32[1, 2, 2]");
        assertThat(sample.get(Field.DEPTH_PATH)).containsExactly("1.tiff");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> sample.with(Field.IMAGE, zeros(3, 2, 2)))
                .withMessage("Field 'image' got float32[3, 2, 2], which is not [N, 3, H, W]."
                        + " Reshape the value; N is the number of samples.");
    }

    @Test
    void fieldsOfVideosAreNotItsOwn() {
        assertThat(images().declares(Field.DEPTH_PATH)).isTrue();
        assertThat(images().declares(Field.VIDEO_PATH)).isFalse();
        assertThat(DepthBatch.builder().depthMap(zeros(2, 2, 2)).build())
                .hasToString("DepthBatch{depth_map float32[2, 2, 2]}");
    }

    private static Tensor zeros(int... shape) {
        return Tensor.of(new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)], shape);
    }
}
