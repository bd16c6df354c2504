package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    @Test
    void standardFieldsHaveNames() {
        assertThat(Field.standardNames())
                .containsExactly(
                        "image",
                        "gt_label",
                        "gt_mask",
                        "gt_regions",
                        "anomaly_map",
                        "pred_score",
                        "pred_label",
                        "pred_mask",
                        "image_path",
                        "mask_path",
                        "explanation",
                        "sample_id",
                        "category",
                        "defect_type",
                        "depth_map",
                        "depth_path",
                        "original_image",
                        "video_path",
                        "target_frame",
                        "frames",
                        "last_frame");
    }

    @Test
    void standardNamesCannotBeChanged() {
        assertThat(Field.standardNames()).isUnmodifiable();
    }

    @Test
    void aStandardFieldIsFoundByItsName() {
        assertThat(Field.standard("pred_score")).containsSame(Field.PRED_SCORE);
        assertThat(Field.tensor("pred_score")).isSameAs(Field.PRED_SCORE);
        assertThat(Field.strings("image_path")).isSameAs(Field.IMAGE_PATH);
        assertThat(Field.standard("depth_conf")).isEmpty();
    }

    @Test
    void fieldsOfOneNameAndTypeAreOne() {
        Field<Tensor> field = Field.tensor("depth_conf");

        assertThat(field).isEqualTo(Field.tensor("depth_conf")).hasSameHashCodeAs(Field.tensor("depth_conf"));
        assertThat(field).isNotEqualTo(Field.tensor("depth_map"));
        assertThat((Object) field).isNotEqualTo(Field.strings("depth_conf"));
    }

    @Test
    void aFieldPrintsAsItsName() {
        assertThat(Field.tensor("depth_conf")).hasToString("depth_conf");
        assertThat(Field.GT_MASK.name()).isEqualTo("gt_mask");
    }

    @Test
    void aFieldKnowsWhetherItHoldsATensor() {
        assertThat(Stream.of(Field.IMAGE, Field.GT_LABEL, Field.GT_MASK, Field.ANOMALY_MAP, Field.tensor("x")))
                .allMatch(Field::isTensor);
        assertThat(Stream.of(Field.IMAGE_PATH, Field.MASK_PATH, Field.EXPLANATION, Field.strings("x")))
                .noneMatch(Field::isTensor);
    }

    @Test
    void theNameOfAStandardFieldIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.tensor("image_path"))
                .withMessage("The standard field 'image_path' holds a text per sample, not a tensor."
                        + " Use a field of another name.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.strings("gt_mask"))
                .withMessage("The standard field 'gt_mask' holds a tensor, not a text per sample."
                        + " Use a field of another name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pred score", "pred-score", "_score", "2d", "score\n", "größe"})
    void aNameIsAWord(String name) {
        String message = "'" + name + "' is not a field name."
                + " Use letters, digits and underscores, a letter first, for example depth_conf.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.tensor(name))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.strings(name))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "depth_conf", "Depth2", "a__b_"})
    void lettersDigitsAndUnderscoresAreFine(String name) {
        assertThat(Field.tensor(name).name()).isEqualTo(name);
    }
}
