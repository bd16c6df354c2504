package io.github.anometry.examples.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hex.AUC2;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.List;
import org.apache.mahout.classifier.evaluation.Auc;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExampleTest {
    @Nested
    final class WrappedH2o implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return H2oAUC.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            AUC2.AUCBuilder builder = new AUC2.AUCBuilder(400);
            int[] labels = Values.ints(batches, Field.GT_LABEL);
            double[] scores = Values.of(batches, Field.PRED_SCORE);
            for (int i = 0; i < labels.length; i++) {
                builder.perRow(scores[i], labels[i], 1);
            }
            return new AUC2(builder)._auc;
        }

        /** There are fewer distinct scores than bins. */
        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedMahout implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return MahoutAUC.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            Auc auc = new Auc();
            int[] labels = Values.ints(batches, Field.GT_LABEL);
            double[] scores = Values.of(batches, Field.PRED_SCORE);
            for (int i = 0; i < labels.length; i++) {
                auc.add(labels[i], scores[i]);
            }
            return auc.auc();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void h2oHasTheAreaOfAuroc(long seed) {
        AUROC exact = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        H2oAUC wrapped = H2oAUC.builder().build();
        TestBatches.random(seed).forEach(batch -> {
            exact.update(batch);
            wrapped.update(batch);
        });
        assertThat(wrapped.result().asDouble()).isCloseTo(exact.compute().asDouble(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mahoutHasTheAreaOfAuroc(long seed) {
        AUROC exact = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        MahoutAUC wrapped = MahoutAUC.builder().build();
        TestBatches.random(seed).forEach(batch -> {
            exact.update(batch);
            wrapped.update(batch);
        });
        assertThat(wrapped.result().asDouble()).isCloseTo(exact.compute().asDouble(), within(1e-12));
    }
}
