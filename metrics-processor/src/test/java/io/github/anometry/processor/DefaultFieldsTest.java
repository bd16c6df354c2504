package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Field;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The processor's assumptions about standard fields. */
class DefaultFieldsTest {
    @Test
    void everyStandardFieldIsAConstantOfItsName() throws ReflectiveOperationException {
        for (String name : Field.standardNames()) {
            assertThat(Field.class.getField(name.toUpperCase(Locale.ROOT)).get(null))
                    .isEqualTo(Field.standard(name).orElseThrow());
        }
    }

    /** ND4J is usually not on a processor path, nor on that of these tests. */
    @Test
    void theyLoadWithoutNd4j() {
        assertThatThrownBy(() -> Class.forName("org.nd4j.linalg.api.ndarray.INDArray"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(Field.standardNames()).contains("pred_score");
    }
}
