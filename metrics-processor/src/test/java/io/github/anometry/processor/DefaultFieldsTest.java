package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Field;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the processor takes for granted of the standard fields. */
class DefaultFieldsTest {
    @Test
    void everyStandardFieldIsAConstantOfItsName() throws ReflectiveOperationException {
        for (String name : Field.standardNames()) {
            assertThat(Field.class.getField(name.toUpperCase(Locale.ROOT)).get(null))
                    .isEqualTo(Field.standard(name).orElseThrow());
        }
    }

    /** A compiler has no ND4J on its processor path; these tests have none either. */
    @Test
    void theyLoadWithoutNd4j() {
        assertThatThrownBy(() -> Class.forName("org.nd4j.linalg.api.ndarray.INDArray"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(Field.standardNames()).contains("pred_score");
    }
}
