package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleBatchTest {
    private static final Field<Tensor> DEPTH_CONF = Field.tensor("depth_conf");
    private static final Field<List<String>> NOTE = Field.strings("note");

    private static float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    private static boolean[] everyThird(int count) {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i += 3) {
            values[i] = true;
        }
        return values;
    }

    /** Four samples with all fields that there are, and two more. */
    private static ImageBatch images() {
        return ImageBatch.builder()
                .image(Tensor.of(floats(4 * 3 * 2), 4, 3, 1, 2))
                .predScore(Tensor.of(floats(4)))
                .predLabel(Tensor.of(everyThird(4), 4, 1))
                .gtLabel(Tensor.of(everyThird(4)))
                .anomalyMap(Tensor.of(floats(4 * 6), 4, 1, 2, 3))
                .predMask(Tensor.of(everyThird(4 * 6), 4, 2, 3))
                .gtMask(Tensor.of(everyThird(4 * 6), 4, 2, 3))
                .imagePath(List.of("a.png", "b.png", "c.png", "d.png"))
                .maskPath(List.of("", "b_mask.png", "", ""))
                .explanation(List.of("fine", "scratch", "fine", "fine"))
                .put(DEPTH_CONF, Tensor.of(new long[] {10, 11, 12, 13, 14, 15, 16, 17}, 4, 2))
                .put(NOTE, List.of("1st", "2nd", "3rd", "4th"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aSampleHasItsPartOfEachField(int index) {
        ImageBatch batch = images();

        Batch sample = batch.sample(index);

        assertThat(sample.size()).isEqualTo(1);
        assertThat(sample.fields()).containsExactlyElementsOf(batch.fields());
        for (Field<?> field : batch.fields()) {
            if (batch.get(field) instanceof Tensor whole) {
                Tensor part = (Tensor) sample.get(field);
                int[] shape = whole.shape();
                shape[0] = 1;
                assertThat(part.shape()).as(field.name()).isEqualTo(shape);
                assertThat(part.dtype()).as(field.name()).isEqualTo(whole.dtype());
                assertThat(part.toDoubleArray())
                        .as(field.name())
                        .isEqualTo(whole.slice(index).toDoubleArray());
            } else {
                List<?> texts = (List<?>) batch.get(field);
                assertThat(sample.get(field)).as(field.name()).isEqualTo(List.of(texts.get(index)));
            }
        }
    }

    @Test
    void aSampleOfABatchOfAnyFieldsIsOneToo() {
        Batch sample = Batch.builder()
                .put(DEPTH_CONF, Tensor.of(new double[] {1, 2, 3, 4}, 2, 2))
                .put(NOTE, List.of("first", "second"))
                .build()
                .sample(1);

        assertThat(sample.kind()).isEqualTo("Batch");
        assertThat(sample.get(DEPTH_CONF).toDoubleArray()).containsExactly(3, 4);
        assertThat(sample.get(DEPTH_CONF)).hasToString("float64[1, 2]");
        assertThat(sample.get(NOTE)).containsExactly("second");
        assertThat(sample).hasToString("sample 1 of Batch{depth_conf float64[2, 2], note texts[2]}");
    }

    @Test
    void nothingIsCopied() {
        float[] scores = {1, 2};
        Batch sample = ImageBatch.builder().predScore(Tensor.of(scores)).build().sample(1);

        scores[1] = 5;

        assertThat(sample.get(Field.PRED_SCORE).getFloat(0)).isEqualTo(5);
    }

    @Test
    void aSampleMayHaveNoElements() {
        Batch sample = Batch.builder()
                .put(DEPTH_CONF, Tensor.of(new float[0], 2, 0))
                .build()
                .sample(1);

        assertThat(sample.get(DEPTH_CONF)).hasToString("float32[1, 0]");
    }

    @Test
    void aSampleOfASampleIsTheSame() {
        Batch sample = images().sample(2).sample(0);

        assertThat(sample.get(NOTE)).containsExactly("3rd");
        assertThat(sample.get(Field.PRED_SCORE).toFloatArray()).containsExactly(2);
    }

    @Test
    void aSampleIsOfTheBatchsKind() {
        ImageBatch batch = ImageBatch.builder()
                .predScore(Tensor.of(new double[] {1, 1 + 1e-12}))
                .build();

        Batch sample = batch.sample(0);

        assertThat(sample.kind()).isEqualTo("ImageBatch");
        assertThat(sample.declares(Field.GT_MASK)).isTrue();
        assertThat(sample.declares(DEPTH_CONF)).isFalse();
        assertThat(sample.find(Field.GT_MASK)).isEmpty();
        assertThat(sample.warnings()).hasSize(1).isEqualTo(batch.warnings());
        assertThat(batch.sample(1).warnings())
                .as("are not those of a second thing")
                .isEmpty();
        assertThat(sample.number()).isEmpty();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> sample.get(Field.GT_MASK))
                .withMessage("Field 'gt_mask' has no value in this ImageBatch. It has pred_score.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void thereIsNoOtherSample(int index) {
        ImageBatch batch = images();

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> batch.sample(index));
    }
}
