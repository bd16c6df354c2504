package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class RequiredTest {
    @Test
    void aBuilderNeedsItsFields() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AnomalibMeanScore.builder().scale(1).build())
                .withMessage("MeanScore has no field for its argument 'scores'."
                        + " Call fields(...) on its builder; it has no default fields.")
                .satisfies(error -> assertThat(error.key()).contains("fields"));
    }

    @Test
    void aBuilderNeedsItsParameters() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AnomalibMeanScore.builder()
                        .fields(Field.PRED_SCORE, Field.GT_LABEL)
                        .build())
                .withMessage("MeanScore needs the parameter 'scale', which has no default. Set it.")
                .satisfies(error -> assertThat(error.key()).contains("scale"));
    }

    @Test
    void whatIsSetIsGivenBack() {
        assertThat(Required.field("MeanScore", "scores", Field.PRED_SCORE)).isSameAs(Field.PRED_SCORE);
        assertThat(Required.parameter("MeanScore", "scale", 2)).isEqualTo(2);
    }
}
