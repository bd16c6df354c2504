package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.batch.VideoBatch;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Named;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.warning.Warning;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WrappedMetricTest {
    private static AnomalibMeanScore.Builder meanScore() {
        return AnomalibMeanScore.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .scale(1);
    }

    private static MetricSettings settings(FieldBinding binding) {
        return new MetricSettings(
                MetricDescriptor.builder(binding.metric(), "x.X").build(), binding);
    }

    /** All anomalous. */
    private static ImageBatch batch(float... scores) {
        boolean[] anomalous = new boolean[scores.length];
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            anomalous[i] = true;
            paths.add("images/" + i + ".png");
        }
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(anomalous))
                .imagePath(paths)
                .build();
    }

    private static final ImageBatch WITHOUT_LABELS =
            ImageBatch.builder().predScore(Tensor.of(new float[] {1})).build();

    @Test
    void itKnowsItsNameFieldsAndSettings() {
        AnomalibMeanScore metric =
                meanScore().prefix("image_").strict(false).scale(2).build();

        assertThat(metric.name()).isEqualTo("image_MeanScore");
        assertThat(metric.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        assertThat(metric.strict()).isFalse();
        assertThat(metric.parameters()).containsExactly(Map.entry("scale", 2.0)).isUnmodifiable();
    }

    @Test
    void itMeasuresAllBatches() {
        AnomalibMeanScore metric = meanScore().scale(2).build();

        metric.update(batch(1, 2));
        metric.update(batch(6));

        assertThat(metric.updateCount()).isEqualTo(2);
        assertThat(metric.compute()).isEqualTo(6.0);
        assertThat(metric.result()).isEqualTo(MetricResult.of(6));
    }

    @Test
    void itsConstructorMayRefuseASetting() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> meanScore().prefix("image_").scale(-1).build())
                .withMessage("image_MeanScore cannot be built: scale is -1.0, but must be positive.")
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsConstructorMayRefuseWithoutAReason() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> meanScore()
                        .factory(scale -> {
                            throw new IllegalArgumentException();
                        })
                        .build())
                .withMessage("MeanScore cannot be built: it gives no reason.");
    }

    @Nested
    class ABatchWithoutAField {
        @Test
        void isAnErrorIfTheMetricIsStrict() {
            AnomalibMeanScore metric = meanScore().prefix("image_").build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(WITHOUT_LABELS))
                    .withMessage("image_MeanScore needs the field 'gt_label', which has no value in this ImageBatch"
                            + " (it has pred_score). Put the field into the batch,"
                            + " or build the metric with strict(false), in YAML strict: false, to skip such batches.");
            assertThat(metric.updateCount()).isZero();
        }

        @Test
        void mayBeOfAKindThatHasNoSuchField() {
            AnomalibMeanScore metric = meanScore()
                    .fields(Field.tensor("depth_confidence"), Field.GT_LABEL)
                    .build();
            ImageBatch batch = ImageBatch.builder()
                    .put(Field.tensor("depth_conf"), Tensor.of(new float[1]))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch))
                    .withMessage("MeanScore needs the field 'depth_confidence', which is not a field of this ImageBatch"
                            + " (it has depth_conf). Did you mean 'depth_conf'? Put the field into the batch,"
                            + " or build the metric with strict(false), in YAML strict: false, to skip such batches.");
        }

        @Test
        void mayHaveItWithAnotherType() {
            AnomalibMeanScore metric =
                    meanScore().fields(Field.tensor("note"), Field.GT_LABEL).build();
            Batch batch =
                    Batch.builder().put(Field.strings("note"), List.of("fine")).build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch))
                    .withMessage("MeanScore needs the field 'note', which in this Batch is of another type: one of the"
                            + " two is a tensor, the other a text per sample."
                            + " Put what the metric takes, or give the metric another field.");
        }

        @Test
        void isSkippedIfTheMetricIsNotStrict() {
            AnomalibMeanScore metric = meanScore().strict(false).build();

            metric.update(batch(2));
            metric.update(WITHOUT_LABELS);

            assertThat(metric.updateCount()).isEqualTo(1);
            assertThat(metric.compute()).isEqualTo(2.0);
        }

        @Test
        void leavesTheResultUndefinedIfThereIsNoOther() {
            AnomalibMeanScore metric = meanScore().strict(false).build();

            metric.update(WITHOUT_LABELS);

            assertThat(metric.result()).hasToString("undefined (no batch with pred_score and gt_label was seen)");
        }
    }

    @Nested
    class AnOptionalField {
        private static WrappedMetric<Seen, String> seen(boolean strict, String... optional) {
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("scores", Field.PRED_SCORE);
            arguments.put("labels", Field.GT_LABEL);
            return new WrappedMetric<>(
                    settings(new FieldBinding("Seen", "image_", strict, arguments, Set.of(optional))), Seen::new);
        }

        private static void update(WrappedMetric<Seen, String> metric, Batch batch) {
            Arguments arguments = metric.arguments(batch);
            metric.update(
                    batch,
                    seen -> seen.update(
                            arguments.findTensor("scores").orElse(null),
                            arguments.findTensor("labels").orElse(null)));
        }

        @Test
        void mayBeAbsent() {
            WrappedMetric<Seen, String> metric = seen(true, "labels");
            update(metric, WITHOUT_LABELS);
            update(metric, batch(1, 2));

            assertThat(metric.updateCount()).isEqualTo(2);
            assertThat(metric.compute()).isEqualTo("1/none 2/2 ");
            assertThat(metric.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        }

        @Test
        void leavesTheOthersRequired() {
            Batch labels =
                    Batch.builder().put(Field.GT_LABEL, Tensor.of(new int[1])).build();
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> update(seen(true, "labels"), labels))
                    .withMessageStartingWith("image_Seen needs the field 'pred_score', which");
            WrappedMetric<Seen, String> lenient = seen(false, "labels");
            update(lenient, labels);
            assertThat(lenient.updateCount()).isZero();
            assertThat(lenient.result()).hasToString("undefined (no batch with pred_score was seen)");
        }

        @Test
        void isNeededIfThereIsNoOther() {
            Batch neither = Batch.builder()
                    .put(Field.GT_MASK, Tensor.of(new int[1], 1, 1))
                    .build();
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> update(seen(true, "scores", "labels"), neither))
                    .withMessageStartingWith("image_Seen needs the field 'pred_score', which");
            WrappedMetric<Seen, String> lenient = seen(false, "scores", "labels");
            update(lenient, neither);
            assertThat(lenient.updateCount()).isZero();
            assertThat(lenient.result()).hasToString("undefined (no batch with pred_score or gt_label was seen)");
            update(
                    lenient,
                    Batch.builder().put(Field.GT_LABEL, Tensor.of(new int[1])).build());
            assertThat(lenient.compute()).isEqualTo("none/1 ");
        }

        @Test
        void isNotAbsentIfItHasAnotherType() {
            Field<Tensor> note = Field.tensor("note");
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("scores", Field.PRED_SCORE);
            arguments.put("labels", note);
            WrappedMetric<Seen, String> metric = new WrappedMetric<>(
                    settings(new FieldBinding("Seen", "", true, arguments, Set.of("labels"))), Seen::new);
            Batch texts = Batch.builder()
                    .put(Field.PRED_SCORE, Tensor.of(new float[1]))
                    .put(Field.strings("note"), List.of("fine"))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> update(metric, texts))
                    .withMessage("Seen needs the field 'note', which in this Batch is of another type: one of the"
                            + " two is a tensor, the other a text per sample."
                            + " Put what the metric takes, or give the metric another field.");
        }
    }

    /** Writes down the sizes of what it was fed. */
    private static final class Seen implements Metric<String> {
        private final StringBuilder text = new StringBuilder();

        void update(@Nullable Tensor scores, @Nullable Tensor labels) {
            text.append(scores == null ? "none" : scores.size())
                    .append('/')
                    .append(labels == null ? "none" : labels.size())
                    .append(' ');
        }

        @Override
        public String compute() {
            return text.toString();
        }

        @Override
        public void reset() {
            text.setLength(0);
        }
    }

    @Test
    void aMetricWithoutArgumentsNeedsNoBatch() {
        WrappedMetric<Constant, Double> metric = new WrappedMetric<>(
                settings(new FieldBinding("Constant", "", true, Map.of(), Set.of())), Constant::new);

        assertThat(metric.result()).isEqualTo(MetricResult.of(0.5));
    }

    private static final class Constant implements Metric<Double> {
        @Override
        public Double compute() {
            return 0.5;
        }

        @Override
        public void reset() {
            // has no state
        }
    }

    @Nested
    class AMetricThatNamesItself {
        private final AnomalibMeanScore metric =
                meanScore().prefix("image_").scale(3).factory(Times::new).build();

        @Test
        void isCalledSoBehindThePrefix() {
            assertThat(metric.name()).isEqualTo("image_MeanTimes3.0");
            assertThat(metric.copy().name()).isEqualTo("image_MeanTimes3.0");
        }

        @Test
        void isCalledSoInMessages() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(WITHOUT_LABELS))
                    .withMessageStartingWith("image_MeanTimes3.0 needs the field 'gt_label'");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch(Float.NaN)))
                    .withMessageContaining("read by image_MeanTimes3.0.");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> metric.merge(metric))
                    .withMessageStartingWith("image_MeanTimes3.0 cannot merge with itself");
        }
    }

    private static final class Times extends MeanScore implements Named {
        private final double scale;

        Times(double scale) {
            super(scale);
            this.scale = scale;
        }

        @Override
        public String simpleName() {
            return "MeanTimes" + scale;
        }
    }

    @Nested
    class ARefusedBatch {
        private final AnomalibMeanScore metric = meanScore().prefix("image_").build();

        @Test
        void isReportedWithFieldBatchNumberAndImage() {
            metric.update(batch(1));

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch(1, Float.NaN)))
                    .withMessage("A NaN in field 'pred_score' of batch 2 (images/1.png), read by image_MeanScore."
                            + " Check the model.")
                    .withCauseInstanceOf(MetricInputException.class);
        }

        @Test
        void mayHaveNoPaths() {
            ImageBatch batch = ImageBatch.builder()
                    .predScore(Tensor.of(new float[] {Float.NaN}))
                    .gtLabel(Tensor.of(new boolean[1]))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch))
                    .withMessage("A NaN in field 'pred_score' of batch 1, read by image_MeanScore. Check the model.");
        }

        @Test
        void isNamedByItsVideo() {
            VideoBatch batch = VideoBatch.builder()
                    .predScore(Tensor.of(new float[] {1, Float.NaN}))
                    .gtLabel(Tensor.of(new boolean[2]))
                    .videoPath(List.of("01.avi", "02.avi"))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(batch))
                    .withMessage(
                            "A NaN in field 'pred_score' of batch 1 (02.avi), read by image_MeanScore. Check the model.");
        }

        @Test
        void mayBeAtFaultAsAWhole() {
            AnomalibMeanScore onMaps = meanScore()
                    .fields(Field.tensor("depth_conf"), Field.GT_LABEL)
                    .build();
            ImageBatch batch = ImageBatch.builder()
                    .put(Field.tensor("depth_conf"), Tensor.of(new float[4], 2, 2))
                    .gtLabel(Tensor.of(new boolean[2]))
                    .imagePath(List.of("a.png", "b.png"))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> onMaps.update(batch))
                    .withMessage("A wrong number of values in field 'depth_conf' of batch 1, read by MeanScore."
                            + " Give one for each sample.");
        }

        @Test
        void mayBeBlamedOnASampleThatThereIsNot() {
            AnomalibMeanScore odd = meanScore().factory(Odd::new).build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> odd.update(batch(1)))
                    .withMessage("Something in field 'nonsense' of batch 1, read by MeanScore. Do something.");
        }

        @Test
        void mayNotConvert() {
            AnomalibMeanScore onAny = meanScore()
                    .fields(Field.PRED_SCORE, Field.tensor("class_index"))
                    .build();
            ImageBatch batch = ImageBatch.builder()
                    .predScore(Tensor.of(new float[2]))
                    .put(Field.tensor("class_index"), Tensor.of(new int[] {0, 7}))
                    .build();

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> onAny.update(batch))
                    .withMessage("MeanScore refuses batch 1: The element 7 at [1] is neither 0 nor 1."
                            + " Give 0/1 or boolean values.")
                    .withCauseInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void leavesCountAndValueAsTheyWere() {
            metric.update(batch(3));

            assertThatExceptionOfType(DataException.class).isThrownBy(() -> metric.update(batch(9, Float.NaN)));

            assertThat(metric.updateCount()).isEqualTo(1);
            assertThat(metric.compute()).isEqualTo(3.0);
        }

        @Test
        void isCountedAsTheUserCounts() {
            AnomalibMeanScore lenient = meanScore().strict(false).build();
            lenient.update(WITHOUT_LABELS);
            assertThatExceptionOfType(DataException.class).isThrownBy(() -> lenient.update(batch(Float.NaN)));
            lenient.update(batch(1));

            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> lenient.update(batch(Float.NaN)))
                    .withMessageContaining(" of batch 4 ");
            lenient.reset();
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> lenient.forward(batch(Float.NaN)))
                    .withMessageContaining(" of batch 1 ");
        }

        @Test
        void isCalledByItsNumberIfItHasOne() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(new SeventhBatch(batch(1, Float.NaN))))
                    .withMessageContaining(" of batch 7 (images/1.png)");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> metric.update(new SeventhBatch(batch(1, Float.NaN)).sample(1)))
                    .withMessageContaining(" of batch 7 (images/1.png)");
        }
    }

    /** Anything but a refusal is named by the caller: an evaluator, or the manager of the plugin. */
    @Nested
    class AFaultOfTheMetric {
        private final MetricSettings settings =
                settings(new FieldBinding("MeanScore", "", true, Map.of("scores", Field.PRED_SCORE), Set.of()));

        private WrappedMetric<MeanScore, Double> failing(Throwable fault) {
            return new WrappedMetric<>(settings, () -> new Faulty(fault));
        }

        @Test
        void comesOutAsItIs() {
            for (Throwable fault :
                    List.of(new NullPointerException(), new AssertionError(), new UnsupportedOperationException())) {
                WrappedMetric<MeanScore, Double> metric = failing(fault);
                assertThatThrownBy(() -> metric.update(
                                batch(1), called -> called.update(Tensor.of(new float[1]), new boolean[1])))
                        .isSameAs(fault);
                assertThatThrownBy(metric::compute).isSameAs(fault);
                assertThatThrownBy(metric::reset).isSameAs(fault);
                assertThat(metric.updateCount()).isZero();
            }
        }

        @Test
        void isCarriedIfItIsChecked() {
            IOException fault = new IOException("disk full");
            assertThatExceptionOfType(CheckedFailure.class)
                    .isThrownBy(() -> failing(fault).update(batch(1), metric -> {
                        throw fault;
                    }))
                    .withCause(fault);
        }

        @Test
        void maySayThatWhatWasGatheredHasNoValue() {
            IllegalArgumentException refusal = new IllegalArgumentException("fewer than two scores");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> failing(refusal).compute())
                    .withMessage(
                            "MeanScore cannot be computed: java.lang.IllegalArgumentException: fewer than two scores."
                                    + " The cause of this exception says where.")
                    .withCause(refusal);
        }

        @Test
        void mayBeThatItCannotBeMade() {
            NullPointerException fault = new NullPointerException();
            assertThatThrownBy(() -> meanScore()
                            .factory(scale -> {
                                throw fault;
                            })
                            .build())
                    .isSameAs(fault);
            FileNotFoundException checked = new FileNotFoundException("model.onnx");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new WrappedMetric<MeanScore, Double>(settings, () -> {
                        throw checked;
                    }))
                    .withMessage(
                            "MeanScore cannot be made: java.io.FileNotFoundException: model.onnx. The cause of this"
                                    + " exception says where.")
                    .withCause(checked);
        }
    }

    /** Throws the same wherever it can. */
    private static final class Faulty extends MeanScore {
        private final Throwable fault;

        Faulty(Throwable fault) {
            super(1);
            this.fault = fault;
        }

        @Override
        void update(Tensor scores, boolean[] anomalous) {
            throw raise();
        }

        @Override
        public Double compute() {
            throw raise();
        }

        @Override
        public void reset() {
            throw raise();
        }

        private RuntimeException raise() {
            if (fault instanceof Error error) {
                throw error;
            }
            return (RuntimeException) fault;
        }
    }

    /** A batch that knows that it is the seventh. */
    private record SeventhBatch(Batch batch) implements Batch {
        @Override
        public OptionalLong number() {
            return OptionalLong.of(7);
        }

        @Override
        public int size() {
            return batch.size();
        }

        @Override
        public Set<Field<?>> fields() {
            return batch.fields();
        }

        @Override
        public <T> Optional<T> find(Field<T> field) {
            return batch.find(field);
        }

        @Override
        public String kind() {
            return batch.kind();
        }

        @Override
        public boolean declares(Field<?> field) {
            return batch.declares(field);
        }

        @Override
        public List<Warning> warnings() {
            return batch.warnings();
        }
    }

    /** Refuses all, with an argument and a sample that there are not. */
    private static final class Odd extends MeanScore {
        Odd(double scale) {
            super(scale);
        }

        @Override
        void update(Tensor scores, boolean[] anomalous) {
            throw new MetricInputException("nonsense", "Something", "Do something.", 99);
        }
    }

    @Nested
    class TheComputedValue {
        private final List<MeanScore> made = new ArrayList<>();
        private final AnomalibMeanScore metric = meanScore()
                .factory(scale -> {
                    made.add(new MeanScore(scale));
                    return made.get(made.size() - 1);
                })
                .build();

        private int computations() {
            return made.get(0).computations();
        }

        @Test
        void isKept() {
            metric.update(batch(1));

            assertThat(metric.compute()).isSameAs(metric.compute());
            assertThat(metric.result()).isEqualTo(MetricResult.of(1));
            assertThat(computations()).isEqualTo(1);
        }

        @Test
        void isDroppedByAnUpdateAMergeAndAReset() {
            metric.update(batch(1));
            assertThat(metric.compute()).isEqualTo(1.0);
            metric.update(batch(3));
            assertThat(metric.compute()).isEqualTo(2.0);
            AnomalibMeanScore other = metric.copy();
            other.update(batch(5));
            metric.merge(other);
            assertThat(metric.compute()).isEqualTo(3.0);
            metric.reset();
            assertThat(metric.compute()).isNaN();
            assertThat(computations()).isEqualTo(4);
        }

        @Test
        void ofForwardIsThatOfTheBatch() {
            metric.update(batch(1));

            assertThat(metric.forward(batch(3))).isEqualTo(3.0);
            assertThat(metric.updateCount()).isEqualTo(2);
            assertThat(metric.compute()).isEqualTo(2.0);
        }

        @Test
        void ofForwardIsNoneIfTheBatchIsSkipped() {
            AnomalibMeanScore lenient = meanScore().strict(false).build();
            lenient.update(batch(1));

            assertThat(lenient.forward(WITHOUT_LABELS)).isNaN();
            assertThat(lenient.updateCount()).isEqualTo(1);
        }
    }

    @Test
    void forwardNamesTheBatchThatIsRefused() {
        AnomalibMeanScore metric = meanScore().build();
        assertThat(metric.forward(batch(1))).isEqualTo(1.0);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> metric.forward(batch(Float.NaN)))
                .withMessageContaining(" of batch 2 ");
        assertThat(metric.updateCount()).isEqualTo(1);
        assertThat(metric.compute()).isEqualTo(1.0);
    }

    @Test
    void resetForgetsAllUpdates() {
        AnomalibMeanScore metric = meanScore().build();
        metric.update(batch(1));

        metric.reset();

        assertThat(metric.updateCount()).isZero();
        assertThat(metric.result().isDefined()).isFalse();
        metric.update(batch(7));
        assertThat(metric.compute()).isEqualTo(7.0);
    }

    @Test
    void aCopyHasTheSettingsAndNothingSeen() {
        AnomalibMeanScore metric = meanScore().prefix("image_").scale(2).build();
        metric.update(batch(1));

        AnomalibMeanScore copy = metric.copy();

        assertThat(copy.name()).isEqualTo("image_MeanScore");
        assertThat(copy.parameters()).isEqualTo(metric.parameters());
        assertThat(copy.updateCount()).isZero();
        copy.update(batch(5));
        assertThat(copy.compute()).isEqualTo(10.0);
        assertThat(metric.compute()).isEqualTo(2.0);
    }
}
