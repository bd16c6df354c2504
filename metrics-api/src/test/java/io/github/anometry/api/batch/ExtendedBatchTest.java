package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch with a further field. */
class ExtendedBatchTest {
    private static final Batch BATCH = ImageBatch.builder()
            .predScore(Tensor.of(new float[] {1, 2}))
            .imagePath(List.of("a.png", "b.png"))
            .build();

    @Test
    void hasTheFieldInItsOneFormAndStaysOfItsKind() {
        Batch more = BATCH.with(Field.GT_LABEL, Tensor.of(new int[] {0, 1}, 2, 1));
        assertThat(more.get(Field.GT_LABEL).dtype()).isEqualTo(DType.BOOL);
        assertThat(more.get(Field.GT_LABEL).shape()).containsExactly(2);
        assertThat(more.kind()).isEqualTo("ImageBatch");
        assertThat(more.size()).isEqualTo(2);
        assertThat(more.fields()).containsExactly(Field.PRED_SCORE, Field.IMAGE_PATH, Field.GT_LABEL);
        assertThat(more.declares(Field.GT_MASK)).isTrue();
        assertThat(BATCH.find(Field.GT_LABEL)).isEmpty();
    }

    @Test
    void takesTheNewValueOfAFieldThatItHad() {
        Batch other = BATCH.with(Field.PRED_SCORE, Tensor.of(new float[] {3, 4}));
        assertThat(other.get(Field.PRED_SCORE).toFloatArray()).containsExactly(3, 4);
        assertThat(other.fields()).containsExactly(Field.PRED_SCORE, Field.IMAGE_PATH);
        assertThat(BATCH.get(Field.PRED_SCORE).toFloatArray()).containsExactly(1, 2);
    }

    @Test
    void fieldsOfOnesOwnAreDeclaredOnceTheyAreThere() {
        Field<List<String>> note = Field.strings("note");
        assertThat(BATCH.declares(note)).isFalse();
        Batch noted = BATCH.with(note, List.of("x", "y")).with(Field.GT_LABEL, Tensor.of(new boolean[2]));
        assertThat(noted.declares(note)).isTrue();
        assertThat(noted.sample(1).get(note)).containsExactly("y");
    }

    @Test
    void aValueForOtherSamplesIsRefused() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> BATCH.with(Field.GT_LABEL, Tensor.of(new boolean[3])))
                .withMessage(
                        "'gt_label' has 3 samples, but ImageBatch{pred_score float32[2], image_path texts[2]} has 2. All fields of"
                                + " a batch are about the same samples; give the field one value for each of them.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> BATCH.with(Field.GT_MASK, Tensor.of(new boolean[2])))
                .withMessageContaining("[N, H, W]");
    }
}
