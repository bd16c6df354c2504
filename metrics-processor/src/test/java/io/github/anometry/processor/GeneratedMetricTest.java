package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses generated metrics, loaded as services. */
class GeneratedMetricTest {
    private static final Batch BATCH = Batch.builder()
            .put(Field.PRED_SCORE, Tensor.of(new float[] {0.5f, 2f}, 2))
            .put(Field.GT_LABEL, Tensor.of(new boolean[] {true, false}, 2))
            .build();

    @TempDir
    static Path classes;

    private static ServiceLoader<MetricProvider> providers;

    @BeforeAll
    static void load() throws IOException {
        providers = ServiceLoader.load(MetricProvider.class, Sources.loadGood(classes));
    }

    private static MetricProvider provider(String name) {
        return providers.stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MetricConfig.Builder settings() {
        return MetricConfig.builder()
                .fields("gt_label")
                .parameter("count", 3)
                .parameter("threshold", 0.25)
                .parameter("factor", 2)
                .parameter("title", "any")
                .parameter("average", "micro")
                .parameter("weights", List.of(1, 2.5));
    }

    @Test
    void measuresTheFieldsOfABatch() {
        AnomalibMetric<?> metric =
                provider("AUROC").create(MetricConfig.builder().prefix("image_").build());
        metric.update(BATCH);
        assertThat(metric.compute()).isEqualTo(MetricResult.of(0.5));
        assertThat(metric.name()).isEqualTo("image_AUROC");
        assertThat(metric.fields()).isEqualTo(List.of(Field.PRED_SCORE, Field.GT_LABEL));
        assertThat(metric.updateCount()).isEqualTo(1);
        assertThat(metric.forward(BATCH)).isEqualTo(MetricResult.of(0.5));
        assertThat(metric.result()).isEqualTo(MetricResult.of(1));
        metric.reset();
        assertThat(metric.updateCount()).isZero();
    }

    @Test
    void mergesWithItsLike() {
        AnomalibMetric<?> metric =
                provider("AUROC").create(MetricConfig.builder().build());
        AnomalibMetric<?> copy = metric.copy();
        metric.update(BATCH);
        copy.update(BATCH);
        metric.merge(copy);
        assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.EXACT);
        assertThat(metric.compute()).isEqualTo(MetricResult.of(1));
    }

    @Test
    void doesNotMergeWithAnotherKind() {
        AnomalibMetric<?> metric =
                provider("AUROC").create(MetricConfig.builder().build());
        AnomalibMetric<?> other = provider("AllSettings").create(settings().build());
        assertThatThrownBy(() -> metric.merge(other))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "AUROC cannot merge with AllSettings, which is another kind of metric. Merge like with like.");
    }

    @Test
    void readsEverySettingFromText() {
        AnomalibMetric<?> metric = provider("AllSettings")
                .create(settings()
                        .parameter("max_fpr", 0.5)
                        .parameter("seed", null)
                        .parameter("thresholds", List.of(1, 2))
                        .parameter("other", "ONE_VS_REST")
                        .build());
        assertThat(metric.compute().toString())
                .isEqualTo("[3, 5000000000, 1.0E-5, 0.25, true, null, null, null, 0.5, null, 2.0, 1.0, any, a \"b\","
                        + " null, MICRO, ONE_VS_REST, ONE_VS_REST, 2, 3, 0, 2, false, true]");
        assertThat(metric.parameters())
                .containsAllEntriesOf(Map.of(
                        "count",
                        3,
                        "seed",
                        "none",
                        "max_fpr",
                        0.5,
                        "average",
                        "micro",
                        "weights",
                        List.of(1f, 2.5f),
                        "bounds",
                        List.of(1e-5, 1e4, 3.0),
                        "thresholds",
                        List.of(1.0, 2.0),
                        "scores",
                        "none"));
        assertThat(metric.copy().parameters()).isEqualTo(metric.parameters());
    }

    @Test
    void rejectsAMissingSetting() {
        MetricConfig config = MetricConfig.builder().fields("gt_label").build();
        MetricProvider provider = provider("AllSettings");
        assertThatThrownBy(() -> provider.create(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("AllSettings needs the parameter 'count', which has no default. Set it.");
    }

    private static Object fedWith(MetricConfig.Builder config, Batch batch) {
        AnomalibMetric<?> metric = provider("OptionalArguments").create(config.build());
        metric.update(batch);
        return metric.forward(batch);
    }

    @Test
    void passesNullForAnOptionalFieldThatABatchLacks() {
        Batch full = Batch.builder()
                .put(Field.PRED_SCORE, Tensor.of(new float[1]))
                .put(Field.ANOMALY_MAP, Tensor.of(new float[2], 1, 1, 2))
                .put(Field.GT_LABEL, Tensor.of(new boolean[1]))
                .put(Field.IMAGE_PATH, List.of("a.png"))
                .build();
        MetricConfig.Builder all = MetricConfig.builder().fields("pred_score", "anomaly_map", "gt_label", "image_path");
        assertThat(fedWith(all, full)).isEqualTo("1[1, 1, 2]1[a.png];");
        assertThat(fedWith(all, BATCH)).isEqualTo("2-2-;");
        AnomalibMetric<?> metric = provider("OptionalArguments").create(all.build());
        metric.update(BATCH);
        metric.update(full);
        assertThat(metric.compute()).isEqualTo("2-2-;1[1, 1, 2]1[a.png];");
        assertThat(metric.fields())
                .isEqualTo(List.of(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_LABEL, Field.IMAGE_PATH));
    }

    @Test
    void leavesOptionalArgumentsToTheirDefaultFields() {
        Batch batch = Batch.builder()
                .put(Field.tensor("mine"), Tensor.of(new float[3]))
                .put(Field.ANOMALY_MAP, Tensor.of(new float[3], 3, 1, 1))
                .put(Field.GT_LABEL, Tensor.of(new boolean[3]))
                .build();
        assertThat(fedWith(MetricConfig.builder().fields("mine"), batch)).isEqualTo("3[3, 1, 1]--;");
        assertThat(fedWith(MetricConfig.builder().fields("mine", "gt_label"), batch))
                .isEqualTo("3[3]--;");
        assertThat(fedWith(MetricConfig.builder().fields("mine", "anomaly_map", "gt_label"), batch))
                .isEqualTo("3[3, 1, 1]3-;");
        assertThat(provider("OptionalArguments")
                        .create(MetricConfig.builder().fields("mine").build())
                        .fields())
                .isEqualTo(List.of(Field.tensor("mine"), Field.ANOMALY_MAP));
        AnomalibMetric<?> byDefault =
                provider("OptionalArguments").create(MetricConfig.builder().build());
        assertThat(byDefault.fields()).isEqualTo(List.of(Field.PRED_SCORE, Field.ANOMALY_MAP));
    }

    @Test
    void needsOneFieldIfAllAreOptional() {
        MetricProvider provider = provider("AllOptional");
        assertThatThrownBy(() -> provider.create(MetricConfig.builder().build()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("AllOptional has no default fields. Name the fields for score, for example fields:"
                        + " [pred_score, gt_label].");
        AnomalibMetric<?> metric = provider.create(
                MetricConfig.builder().fields("anomaly_map", "gt_label").build());
        metric.update(BATCH);
        assertThat(metric.compute()).isEqualTo(200);
        AnomalibMetric<?> ofNeither = provider.create(
                MetricConfig.builder().fields("anomaly_map", "gt_mask").build());
        assertThatThrownBy(() -> ofNeither.update(BATCH))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("AllOptional needs the field 'anomaly_map'");
        AnomalibMetric<?> ofOne =
                provider.create(MetricConfig.builder().fields("pred_score").build());
        ofOne.update(BATCH);
        assertThat(ofOne.compute()).isEqualTo(2);
        assertThat(ofOne.copy().fields()).isEqualTo(List.of(Field.PRED_SCORE));
    }

    @Test
    void describesItself() {
        MetricProvider provider = provider("AUROC");
        assertThat(provider.descriptor().implementation()).isEqualTo("good.RocArea");
        assertThat(provider.descriptor().description())
                .isEqualTo(
                        "The area under the ROC curve, where tpr >= fpr for all but the worst. A perfect detector has"
                                + " 1, a blind one &frac12; or so.\nIt is \"exact\" \\ so:\n- ties count 1/2,\n- see the list and"
                                + " \"\"\"List.size\".");
        assertThat(provider.descriptor().arguments())
                .containsExactly(
                        new ArgumentDescriptor(
                                "score",
                                true,
                                Optional.of("pred_score"),
                                "how anomalous each sample is, larger is more"),
                        new ArgumentDescriptor(
                                "target", true, Optional.of("gt_label"), "whether each sample is anomalous"));
        assertThat(provider("OptionalArguments").descriptor().arguments())
                .containsExactly(
                        new ArgumentDescriptor("score", true, Optional.of("pred_score"), "a score"),
                        new ArgumentDescriptor("map", true, true, Optional.of("anomaly_map"), "a map, or none"),
                        new ArgumentDescriptor("target", true, true, Optional.empty(), "its truth"),
                        new ArgumentDescriptor("paths", false, true, Optional.empty(), ""));
        assertThat(provider("AllSettings").descriptor().parameters())
                .contains(new ParameterDescriptor(
                        "other", "choice", Optional.of("none"), true, List.of("micro", "one_vs_rest"), ""));
    }
}
