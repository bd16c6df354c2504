package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.CheckedFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses adapters of third-party classes. */
class ThirdPartyMetricTest {
    @TempDir
    static Path classes;

    private static ClassLoader loader;

    @BeforeAll
    static void load() throws IOException {
        loader = Sources.loadGood(classes);
    }

    private static MetricProvider provider(String name) {
        return ServiceLoader.load(MetricProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AnomalibMetric<?> metric(String name) {
        return provider(name).create(MetricConfig.builder().build());
    }

    private static AnomalibMetric<?> metric(String name, String parameter, Object value) {
        return provider(name)
                .create(MetricConfig.builder().parameter(parameter, value).build());
    }

    private static Batch batch(float[] scores, boolean... labels) {
        return Batch.builder()
                .put(Field.PRED_SCORE, Tensor.of(scores))
                .put(Field.ANOMALY_MAP, Tensor.of(scores, scores.length, 1, 1))
                .put(Field.GT_LABEL, Tensor.of(labels))
                .put(Field.PRED_LABEL, Tensor.of(labels))
                .build();
    }

    private static final Batch FIRST = batch(new float[] {0.25f, 1}, false, true);
    private static final Batch SECOND = batch(new float[] {4, 2, 0.5f}, true, true, false);

    @Test
    void anElementAtATime() {
        AnomalibMetric<?> mean = metric("MeanScore");
        mean.update(FIRST);
        mean.update(SECOND);
        assertThat(mean.result().asDouble()).isEqualTo(7.75 / 5);
        assertThat(mean.compute()).isEqualTo(7.75 / 5);
        assertThat(mean.forward(FIRST)).isEqualTo(0.625);
        assertThat(mean.updateCount()).isEqualTo(3);
    }

    @Test
    void resetCreatesANewInstance() {
        AnomalibMetric<?> mean = metric("MeanScore");
        mean.update(FIRST);
        mean.reset();
        mean.update(SECOND);
        assertThat(mean.compute()).isEqualTo(6.5 / 3);
        mean.reset();
        assertThat(mean.result().undefinedReason()).contains("no batch with pred_score was seen");
    }

    @Test
    void aMergeThatReturnsIsUsed() {
        AnomalibMetric<?> one = metric("MeanScore");
        AnomalibMetric<?> other = one.copy();
        one.update(FIRST);
        other.update(SECOND);
        one.merge(other);
        assertThat(one.compute()).isEqualTo(7.75 / 5);
        assertThat(other.compute()).isEqualTo(6.5 / 3);
        assertThat(one.mergeSupport()).isEqualTo(MergeSupport.APPROXIMATE);
    }

    @Test
    void ofSeveralResultsTheFirstIsTheValue() {
        AnomalibMetric<?> quantiles = metric("Quantiles", "k", 100);
        quantiles.update(SECOND);
        MetricResult result = quantiles.result();
        assertThat(result.asDouble()).isEqualTo(2);
        assertThat(result.details()).containsOnlyKeys("upper");
        assertThat(result.detail("upper")).isEqualTo(4);
        assertThat(result.tensor("centers").toDoubleArray()).containsExactly(0.5, 2, 4);
    }

    @Test
    void aFunctionSeesAllBatchesAtOnce() {
        AnomalibMetric<?> area = metric("Area");
        AnomalibMetric<?> ofInstance = metric("AreaOfInstance");
        for (AnomalibMetric<?> metric : List.of(area, ofInstance)) {
            metric.update(FIRST);
            AnomalibMetric<?> other = metric.copy();
            other.update(SECOND);
            metric.merge(other);
            assertThat(metric.compute()).isEqualTo(1.0);
            assertThat(metric.compute()).isEqualTo(1.0);
            metric.reset();
            metric.update(batch(new float[] {1, 1}, true, false));
            assertThat(metric.compute()).isEqualTo(0.5);
        }
        assertThat(area.mergeSupport()).isEqualTo(MergeSupport.EXACT);
        assertThat(ofInstance.mergeSupport()).isEqualTo(MergeSupport.APPROXIMATE);
    }

    @Test
    void aFunctionMayDependOnAnOption() {
        AnomalibMetric<?> measure = metric("FMeasure", "beta", 2);
        measure.update(FIRST);
        assertThat(measure.compute()).isEqualTo(1.0);
        assertThat(measure.parameters()).containsEntry("beta", 2.0);
    }

    @Test
    void aBuilderTakesTheOptions() {
        assertThat(provider("Built").descriptor().parameters())
                .extracting(ParameterDescriptor::name, ParameterDescriptor::defaultValue)
                .containsExactly(tuple("alpha", Optional.of("0.25")), tuple("limit", Optional.of("10")));
        AnomalibMetric<?> built = metric("Built", "limit", 1);
        built.update(SECOND);
        assertThat(built.compute()).isEqualTo(0.25 * 0.5 + 0.75 * 1);
    }

    @Test
    void whatIsFinishedIsRead() {
        AnomalibMetric<?> share = metric("Share");
        share.update(FIRST);
        share.update(SECOND);
        assertThat(share.compute()).isEqualTo(3.0 / 5);
        AnomalibMetric<?> counts = metric("RowCounts", "bins", 7);
        counts.update(FIRST);
        assertThat(counts.result().detail("bins")).isEqualTo(7);
    }

    @Test
    void elementsBelongTogether() {
        Batch uneven = Batch.builder()
                .put(Field.PRED_SCORE, Tensor.of(new float[] {1, 2}))
                .put(Field.GT_MASK, Tensor.of(new boolean[4], 2, 2, 1))
                .build();
        AnomalibMetric<?> share = provider("Share")
                .create(MetricConfig.builder().fields("pred_score", "gt_mask").build());
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> share.update(uneven))
                .withMessage(
                        "4 elements, but 2 in argument 'prediction', in field 'gt_mask' of batch 1, read by Share. The"
                                + " elements of all arguments belong together one by one. Name fields of one shape.");
    }

    @Test
    void ownCodeTakesOptionalFieldsAndOptions() {
        AnomalibMetric<?> spread = metric("Spread", "tail", 0.5);
        spread.update(FIRST);
        spread.update(SECOND);
        assertThat(spread.compute()).isEqualTo(0.0);
        assertThat(spread.fields()).extracting(Field::name).containsExactly("pred_score", "image_path");
        AnomalibMetric<?> other = spread.copy();
        other.update(FIRST);
        spread.merge(other);
        assertThat(spread.updateCount()).isEqualTo(3);
        spread.reset();
        assertThatThrownBy(spread::compute)
                .isInstanceOf(DataException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("empty sketch of 100");
    }

    @Test
    void typeVariablesAreInferred() {
        AnomalibMetric<?> highest = metric("Highest", "ranks", List.of(1, 2, 3));
        AnomalibMetric<?> other = highest.copy();
        highest.update(FIRST);
        other.update(SECOND);
        highest.merge(other);
        assertThat(highest.compute()).isEqualTo(7f);
        assertThat(metric("Own").compute()).isEqualTo(List.of());
    }

    // What fails

    @Test
    void theBuilderThrowsTheExceptionsOfTheCreation() throws ReflectiveOperationException {
        Object builder =
                loader.loadClass("good.AnomalibCareful").getMethod("builder").invoke(null);
        builder.getClass().getMethod("path", String.class).invoke(builder, "");
        builder.getClass().getMethod("scale", double.class).invoke(builder, 1.0);
        assertThat(builder.getClass().getMethod("build").getExceptionTypes())
                .containsExactly(IOException.class, TimeoutException.class);
        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(FileNotFoundException.class)
                .cause()
                .hasMessage("no path");
        builder.getClass().getMethod("path", String.class).invoke(builder, "here");
        builder.getClass().getMethod("scale", double.class).invoke(builder, -1.0);
        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    private static AnomalibMetric<?> careful() {
        return provider("Careful")
                .create(MetricConfig.builder()
                        .parameter("path", "here")
                        .parameter("scale", 1)
                        .build());
    }

    @Test
    void aFailedCreationIsAConfigurationError() {
        MetricConfig config = MetricConfig.builder()
                .prefix("pixel_")
                .parameter("path", "")
                .parameter("scale", 1)
                .build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> provider("Careful").create(config))
                .withMessage(
                        "pixel_Careful cannot be made: java.io.FileNotFoundException: no path. The cause of this exception"
                                + " says where.")
                .withCauseInstanceOf(FileNotFoundException.class);
    }

    @Test
    void thereIsNoResultAfterAFailedUpdate() {
        AnomalibMetric<?> careful = careful();
        careful.update(FIRST);
        assertThatExceptionOfType(CheckedFailure.class)
                .isThrownBy(() -> careful.update(batch(new float[] {3, -1}, true, true)))
                .havingCause()
                .isInstanceOf(TimeoutException.class)
                .withMessage("waited for here");
        assertThat(careful.result().undefinedReason())
                .contains("batch 2 failed midway, so what was gathered is not known; reset() and update again");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(careful::compute)
                .withMessage(
                        "Careful cannot be computed: batch 2 failed midway, so what was gathered is not known; reset() and"
                                + " update again.");
        AnomalibMetric<?> other = careful();
        other.update(FIRST);
        other.merge(careful);
        assertThat(other.result().isDefined()).isFalse();
        careful.reset();
        careful.update(FIRST);
        assertThat(careful.compute()).isEqualTo(1.25);
    }

    @Test
    void aFailedComputationThrowsTheExceptionOfItsClass() {
        AnomalibMetric<?> careful = careful();
        careful.update(batch(new float[] {101}, true));
        assertThatExceptionOfType(CheckedFailure.class)
                .isThrownBy(careful::compute)
                .havingCause()
                .isInstanceOf(IOException.class)
                .withMessage("disk full");
    }

    @Test
    void thereIsNoResultAfterAFailedMerge() {
        AnomalibMetric<?> careful = careful();
        careful.update(FIRST);
        AnomalibMetric<?> other = careful.copy();
        other.update(batch(new float[] {1001}, true));
        assertThatExceptionOfType(CheckedFailure.class)
                .isThrownBy(() -> careful.merge(other))
                .havingCause()
                .isInstanceOf(IOException.class)
                .withMessage("too much");
        assertThat(careful.result().undefinedReason())
                .contains("a merge failed midway, so what was gathered is not known; reset() and update again");
    }

    @Test
    void descriptionsNameTheClass() {
        MetricDescriptor measure = provider("Measure").descriptor();
        assertThat(measure.summary()).isEqualTo("One measure of an evaluation, which the user names.");
        assertThat(measure.description())
                .isEqualTo(
                        "One measure of an evaluation, which the user names.\nIt says in Java what an annotation cannot.");
        assertThat(measure.implementation()).isEqualTo("library.Evaluation");
        assertThat(measure.arguments())
                .extracting(argument ->
                        argument.name() + " " + argument.defaultField().orElseThrow() + " " + argument.doc())
                .containsExactly("labels gt_label what is true", "predictions pred_score what was predicted");
        assertThat(measure.parameters())
                .extracting(parameter -> parameter.name() + " " + parameter.type() + " " + parameter.allowed() + " "
                        + parameter.defaultValue().orElseThrow() + " " + parameter.doc())
                .containsExactly(
                        "classes int [] 2 how many classes there are",
                        "measure choice [accuracy, f1] accuracy which of them");
        assertThat(provider("Area").descriptor().summary()).isEqualTo("Measured by library.Area.");
    }
}
