package io.github.anometry.plugin.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

final class RocAreaTest implements WrapperTest {
    @Override
    public AnomalibMetric<?> metric() {
        return TribuoAUROC.builder().build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        return LabelEvaluationUtil.binaryAUCROC(
                Values.flags(batches, Field.GT_LABEL), Values.of(batches, Field.PRED_SCORE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheAreaOfAuroc(long seed) {
        AUROC exact = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        TribuoAUROC wrapped = TribuoAUROC.builder().build();
        TestBatches.random(seed).forEach(batch -> {
            exact.update(batch);
            wrapped.update(batch);
        });
        assertThat(wrapped.compute()).isCloseTo(exact.compute().asDouble(), within(1e-12));
    }
}
