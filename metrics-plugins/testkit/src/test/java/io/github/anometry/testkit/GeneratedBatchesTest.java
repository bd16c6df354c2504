package io.github.anometry.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedBatchesTest {
    @Test
    void theSameSeedGivesTheSameBatches() {
        for (int seed = 0; seed < 20; seed++) {
            List<Batch> once = GeneratedBatches.of(new ScoreSum(), seed);
            List<Batch> again = GeneratedBatches.of(new ScoreSum(), seed);
            assertThat(once).hasSameSizeAs(again);
            for (int i = 0; i < once.size(); i++) {
                assertThat(OwnedBatch.copyOf(once.get(i)).changedFrom(again.get(i)))
                        .isEmpty();
            }
        }
    }

    @Test
    void scoresLabelsMapsAndMasksAgree() {
        Set<Double> labels = new HashSet<>();
        Set<String> paths = new HashSet<>();
        int images = 0;
        for (int seed = 0; seed < 20; seed++) {
            paths.clear();
            images = 0;
            for (Batch batch : GeneratedBatches.of(new ScoreSum(), seed)) {
                for (int i = 0; i < batch.size(); i++) {
                    double[] map = batch.get(Field.ANOMALY_MAP).slice(i).toDoubleArray();
                    double[] mask = batch.get(Field.GT_MASK).slice(i).toDoubleArray();
                    assertThat(batch.get(Field.PRED_SCORE).getDouble(i))
                            .isEqualTo(Arrays.stream(map).max().orElseThrow())
                            .isPositive();
                    assertThat(batch.get(Field.GT_LABEL).getDouble(i))
                            .isEqualTo(Arrays.stream(mask).max().orElseThrow());
                    labels.add(batch.get(Field.GT_LABEL).getDouble(i));
                }
                paths.addAll(batch.get(Field.IMAGE_PATH));
                images += batch.size();
            }
            assertThat(paths).hasSize(images);
        }
        assertThat(labels).containsExactlyInAnyOrder(0.0, 1.0);
    }

    /** Reads custom fields, the last of which must be masks. */
    static class OwnFields extends ScoreSum {
        private final int fields;

        OwnFields(int fields) {
            this.fields = fields;
        }

        @Override
        public OwnFields copy() {
            return new OwnFields(fields);
        }

        @Override
        public List<Field<?>> fields() {
            List<Field<?>> own = new ArrayList<>(List.of(Field.strings("operator")));
            IntStream.range(0, fields).forEach(i -> own.add(Field.tensor("own_" + i)));
            return own;
        }

        @Override
        public void update(Batch batch) {
            assertThat(batch.get(Field.strings("operator"))).hasSize(batch.size());
            Tensor last = batch.get(Field.tensor("own_" + (fields - 1)));
            if (last.rank() != 3 || !Arrays.stream(last.toDoubleArray()).allMatch(value -> value == 0 || value == 1)) {
                throw new DataException("That is not a mask.");
            }
            updates++;
        }
    }

    @Test
    void fieldsOfItsOwnAreFoundByTrying() {
        Batch batch = GeneratedBatches.of(new OwnFields(2), 1).get(0);
        assertThat(batch.get(Field.tensor("own_0")).shape())
                .isEqualTo(batch.get(Field.PRED_SCORE).shape());
        assertThat(batch.get(Field.tensor("own_1")).shape())
                .isEqualTo(batch.get(Field.GT_MASK).shape());
    }

    /** Accepts nothing. */
    static class Fastidious extends ScoreSum {
        @Override
        public void update(Batch batch) {
            throw new DataException("It takes spectra only.");
        }
    }

    @Test
    void aMetricThatTakesNoneIsNotChecked() {
        String message =
                "ScoreSum accepts none of the batches that can be generated, so nothing was checked: It takes spectra "
                        + "only. Provide batches that it accepts: in a test, with MetricContractTest.batches(seed).";
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> GeneratedBatches.of(new Fastidious(), 1))
                .withMessage(message);
        assertThat(MetricContract.of(new Fastidious()).checkGenerated(3))
                .hasSize(Clause.values().length)
                .allMatch(finding -> finding.outcome() == Finding.Outcome.NOT_CHECKED
                        && finding.message().equals(message));
    }

    @Test
    void tooManyFieldsOfItsOwnAreNotGuessed() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> GeneratedBatches.of(new OwnFields(5), 1))
                .withMessage(
                        "ScoreSum accepts none of the batches that can be generated, so nothing was checked: It reads "
                                + "5 custom fields, more than the 4 that can be guessed. Provide batches that it "
                                + "accepts: in a test, with MetricContractTest.batches(seed).");
    }

    /** Is broken. */
    static class Broken extends ScoreSum {
        @Override
        public void update(Batch batch) {
            throw new NoClassDefFoundError("com/acme/Missing");
        }
    }

    @Test
    void aMetricThatDoesNotEvenRefuseIsBroken() {
        assertThat(MetricContract.of(new Broken()).checkGenerated(1).get(0))
                .isEqualTo(new Finding(
                        Clause.BATCHES,
                        Finding.Outcome.BROKEN,
                        "ScoreSum breaks the metric contract. A metric accepts the batches; this one does not: it "
                                + "threw java.lang.NoClassDefFoundError: com/acme/Missing. Seed 1."));
    }
}
