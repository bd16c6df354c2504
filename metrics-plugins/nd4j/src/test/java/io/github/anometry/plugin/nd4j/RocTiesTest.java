package io.github.anometry.plugin.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.plugin.testing.TestBatches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When ND4J's ROC equals the built-in AUROC, and when it is wrong. */
final class RocTiesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutTiesItIsTheSameArea(long seed) {
        List<ImageBatch> batches = TestBatches.withoutTies(seed);
        assertThat(nd4j(batches)).isCloseTo(exact(batches), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withTiesItIsNot(long seed) {
        List<ImageBatch> batches = TestBatches.random(seed);
        assertThat(Math.abs(nd4j(batches) - exact(batches))).isGreaterThan(1e-5);
    }

    @Test
    void ofEqualScoresItDependsOnWhichComeFirst() {
        List<ImageBatch> positivesLast = List.of(
                TestBatches.batch(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, new boolean[] {false, false, true, true}));
        List<ImageBatch> positivesFirst = List.of(
                TestBatches.batch(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, new boolean[] {true, true, false, false}));
        assertThat(nd4j(positivesLast)).isZero();
        assertThat(nd4j(positivesFirst)).isOne();
        assertThat(exact(positivesLast)).isEqualTo(0.5);
        assertThat(exact(positivesFirst)).isEqualTo(0.5);
    }

    private static double nd4j(List<ImageBatch> batches) {
        Nd4jROC roc = Nd4jROC.builder().build();
        batches.forEach(roc::update);
        return roc.compute();
    }

    private static double exact(List<ImageBatch> batches) {
        AUROC auroc = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        batches.forEach(auroc::update);
        return auroc.compute().asDouble();
    }
}
