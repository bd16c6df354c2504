package io.github.anometry.api.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricInputExceptionTest {
    @Test
    void itSaysWhatIsWrongInWhichArgumentAndWhatToDo() {
        MetricInputException exception =
                new MetricInputException("prediction", "3 of 8 values are NaN", "Check the model.", 2);

        assertThat(exception).hasMessage("3 of 8 values are NaN in argument 'prediction'. Check the model.");
        assertThat(exception.argument()).isEqualTo("prediction");
        assertThat(exception.problem()).isEqualTo("3 of 8 values are NaN");
        assertThat(exception.advice()).isEqualTo("Check the model.");
        assertThat(exception.sample()).hasValue(2);
    }

    @Test
    void noSingleSampleMayBeAtFault() {
        assertThat(new MetricInputException("target", "a", "b").sample()).isEmpty();
    }
}
