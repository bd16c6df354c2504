package io.github.anometry.core.config;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.metric.AUPIMO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1AdaptiveThreshold;
import io.github.anometry.core.metric.ManualThreshold;
import io.github.anometry.core.metric.PGn;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.testing.RandomSettings;
import io.github.anometry.core.testing.TestJar;
import io.github.anometry.core.testing.TestMetric;
import io.github.anometry.core.wrapper.BestTracker;
import io.github.anometry.core.wrapper.BootstrapInterval;
import io.github.anometry.core.wrapper.MinMaxTracker;
import io.github.anometry.core.wrapper.RunningWindow;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an evaluator to YAML and back. */
class RecipesTest {
    private static final MetricRegistry REGISTRY = MetricRegistry.load();
    private static final int SEEDS = 60;

    private static AnomalibMetric<?> auroc(String prefix) {
        return AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix(prefix).build();
    }

    private static String yaml(AnomalibMetric<?>... metrics) {
        return EvaluationConfig.of(Evaluator.builder().testMetrics(metrics).build(), REGISTRY)
                .toYaml();
    }

    private static void assertEqualAgain(Evaluator evaluator, MetricRegistry registry) {
        EvaluationConfig config = EvaluationConfig.of(evaluator, registry);
        String yaml = config.toYaml();
        EvaluationConfig read = EvaluationConfig.parse(yaml, "e.yaml");
        assertThat(read).as(yaml).isEqualTo(config).hasSameHashCodeAs(config);
        assertThat(read.toYaml()).isEqualTo(yaml);
        Evaluator again = read.evaluator(registry, fields(evaluator));
        assertEqual(again.test(), evaluator.test());
        assertEqual(again.validation(), evaluator.validation());
    }

    private static List<Field<?>> fields(Evaluator evaluator) {
        return Stream.of(evaluator.test(), evaluator.validation())
                .flatMap(group -> group.metrics().stream())
                .<Field<?>>flatMap(metric -> metric.fields().stream())
                .toList();
    }

    private static void assertEqual(MetricGroup again, MetricGroup group) {
        assertThat(again.metrics()).hasSameSizeAs(group.metrics());
        for (int i = 0; i < group.metrics().size(); i++) {
            AnomalibMetric<?> metric = group.metrics().get(i);
            AnomalibMetric<?> read = again.metrics().get(i);
            assertThat((Object) read.getClass()).isEqualTo(metric.getClass());
            assertThat(read.name()).isEqualTo(metric.name());
            assertThat(read.fields()).isEqualTo(metric.fields());
            assertThat(read.strict()).isEqualTo(metric.strict());
            assertThat(read.parameters()).isEqualTo(metric.parameters());
            assertThat(read.recipe()).isEqualTo(metric.recipe()).isPresent();
            assertThat(read.direction()).isEqualTo(metric.direction());
        }
    }

    /** Up to three wrappers, of those that the metric can be in. */
    private static AnomalibMetric<?> wrapped(AnomalibMetric<?> metric, RandomSettings random) {
        AnomalibMetric<?> wrapped = metric;
        for (int i = random.below(4); i > 0; i--) {
            boolean merges = wrapped.mergeSupport() != MergeSupport.NONE;
            wrapped = switch (random.below(merges ? 4 : 2)) {
                case 0 ->
                    BestTracker.of(wrapped, random.coin() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
                case 1 -> MinMaxTracker.of(wrapped);
                case 2 -> RunningWindow.of(wrapped, 1 + random.below(5));
                default ->
                    BootstrapInterval.builder(wrapped)
                            .resamples(2 + random.below(500))
                            .confidence((1 + random.below(99)) / 100.0)
                            .seed(random.below(2) - (1L << 60))
                            .build();
            };
        }
        return wrapped;
    }

    @Test
    void everyMetricIsEqualWhateverItIsSetTo() {
        RandomSettings random = new RandomSettings(REGISTRY, 1);
        for (int seed = 0; seed < SEEDS; seed++) {
            List<List<AnomalibMetric<?>>> groups = List.of(new ArrayList<>(), new ArrayList<>());
            for (RegisteredMetric metric : REGISTRY.metrics()) {
                List<AnomalibMetric<?>> group = groups.get(random.below(2));
                group.add(wrapped(random.metric(metric, "m" + group.size() + "_"), random));
            }
            groups.forEach(group -> Collections.shuffle(group, new Random(random.below(1000))));
            Set<Field<?>> fields = new HashSet<>();
            groups.forEach(group -> group.forEach(metric -> fields.addAll(metric.fields())));
            assertEqualAgain(
                    Evaluator.builder()
                            .customFields(fields.toArray(Field<?>[]::new))
                            .testMetrics(groups.get(0))
                            .validationMetrics(groups.get(1))
                            .build(),
                    REGISTRY);
        }
        Set<String> parameters = new TreeSet<>();
        REGISTRY.descriptors()
                .forEach(metric -> metric.parameters()
                        .forEach(parameter -> parameters.add(metric.name() + "." + parameter.name())));
        assertThat(random.varied()).containsExactlyInAnyOrderElementsOf(parameters);
    }

    /** Names and settings that a recipe alone says, without YAML between. */
    @Test
    void aRecipeMakesTheMetric() {
        RandomSettings random = new RandomSettings(REGISTRY, 2);
        for (int seed = 0; seed < SEEDS; seed++) {
            for (RegisteredMetric metric : REGISTRY.metrics()) {
                AnomalibMetric<?> made = random.metric(metric, "");
                MetricRecipe recipe = made.recipe().orElseThrow();
                assertThat(recipe.metric()).isEqualTo(metric.descriptor().name());
                AnomalibMetric<?> again = REGISTRY.create(recipe.metric(), MetricConfig.of(recipe));
                assertThat(again.name()).isEqualTo(made.name());
                assertThat(again.fields()).isEqualTo(made.fields());
                assertThat(again.strict()).isEqualTo(made.strict());
                assertThat(again.parameters()).isEqualTo(made.parameters());
                assertThat(made.direction()).isEqualTo(metric.descriptor().direction());
            }
        }
    }

    @Test
    void isWrittenWithAMetricALine() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(
                        auroc("image_"),
                        PGn.builder().fnr(0.1).strict(false).build(),
                        AUPIMO.builder().build())
                .validationMetrics(F1AdaptiveThreshold.builder().prefix("no").build())
                .build();
        assertThat(EvaluationConfig.of(evaluator, REGISTRY).toYaml()).isEqualTo("""
                test_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_, max_fpr: none, standardize: true, thresholds: none}
                  - {metric: PGn, fields: [pred_score, gt_label], strict: false, fnr: 0.1}
                  - {metric: AUPIMO, fields: [anomaly_map, gt_mask, image_path], fpr_bounds: [1.0E-5, 1.0E-4], mode: exact, bounds: exact, num_thresholds: 300000, force: false}
                validation_metrics:
                  - {metric: F1AdaptiveThreshold, fields: [pred_score, gt_label], prefix: no}
                """);
    }

    @Test
    void wrappersAreAroundTheirMetric() {
        assertThat(yaml(
                        BootstrapInterval.builder(auroc("a_"))
                                .resamples(200)
                                .seed(1)
                                .build(),
                        MinMaxTracker.of(BestTracker.of(RunningWindow.of(auroc("b_"), 3)))))
                .isEqualTo("""
                test_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: a_, max_fpr: none, standardize: true, thresholds: none, wrapper: {bootstrap: {resamples: 200, confidence: 0.95, seed: 1}}}
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: b_, max_fpr: none, standardize: true, thresholds: none, wrapper: [{running: {window: 3}}, {best: {direction: higher_is_better}}, min_max]}
                """);
    }

    @Test
    void whatAFileSaysIsWrittenAsItIs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("evaluation.yaml"), """
                plugins:
                  directory: jars
                # Comments are not kept.
                defaults:
                  strict: false
                  max_fpr: ~
                test_metrics:
                  - PRO
                  - metric: AUROC
                    fields: [pred_score, gt_label]
                    wrapper: bootstrap
                    prefix: 'true'
                """);
        EvaluationConfig config = EvaluationConfig.read(file);
        String directory = folder.resolve("jars").toAbsolutePath().toString();
        assertThat(config.toYaml()).isEqualTo("""
                test_metrics:
                  - {metric: PRO}
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: 'true', wrapper: bootstrap}
                defaults: {strict: false, max_fpr: null}
                plugins: {directory: %s}
                """.formatted(directory));
        assertThat(EvaluationConfig.parse(config.toYaml(), "e.yaml"))
                .isEqualTo(config)
                .hasSameHashCodeAs(config);
        assertThat(EvaluationConfig.read(Files.writeString(folder.resolve("written.yaml"), config.toYaml())))
                .isEqualTo(config);
    }

    @Test
    void configurationsThatSayOtherThingsAreNotEqual() {
        EvaluationConfig config = EvaluationConfig.parse("test_metrics: [PRO]", "a.yaml");
        assertThat(config).isEqualTo(EvaluationConfig.parse("test_metrics: [{metric: PRO}]", "b.yaml"));
        for (String other : List.of(
                "validation_metrics: [PRO]",
                "test_metrics: [PRO, AUPRO]",
                "test_metrics: [{metric: PRO, strict: true}]",
                "test_metrics: [{metric: PRO, wrapper: min_max}]",
                "test_metrics: [PRO]\ndefaults: {strict: true}",
                "test_metrics: [PRO]\nplugins: {directory: a}")) {
            assertThat(config).isNotEqualTo(EvaluationConfig.parse(other, "a.yaml"));
        }
    }

    @Test
    void whatIsWrongIsNotWritten() {
        EvaluationConfig wrong = EvaluationConfig.parse("test_metrics: [5]", "e.yaml");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(wrong::toYaml)
                .withMessage("e.yaml:1:16: test_metrics[0] is '5', but must be a mapping.");
        assertThat(wrong).isNotEqualTo(EvaluationConfig.parse("test_metrics: [5]", "e.yaml"));
    }

    private static void assertRefused(MetricRegistry registry, AnomalibMetric<?> metric, Consumer<String> message) {
        Evaluator evaluator = Evaluator.builder().testMetrics(metric).build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.of(evaluator, registry))
                .satisfies(refused -> message.accept(String.valueOf(refused.getMessage())));
    }

    private static final class Own implements Metric<MetricResult> {
        @Override
        public MetricResult compute() {
            return MetricResult.of(0);
        }

        @Override
        public void reset() {}
    }

    private static AnomalibMetric<?> withoutRecipe(AnomalibMetric<?> metric) {
        return (AnomalibMetric<?>) Proxy.newProxyInstance(
                AnomalibMetric.class.getClassLoader(),
                new Class<?>[] {AnomalibMetric.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "recipe" -> Optional.empty();
                    case "copy" -> withoutRecipe(metric.copy());
                    default -> method.invoke(metric, arguments);
                });
    }

    @Test
    void aMetricByHandHasNoRecipe() {
        AnomalibMetric<?> byHand = withoutRecipe(TestMetric.of(
                new TestMetric.Binding("Own", "", true, List.of("score"), List.of(PRED_SCORE)),
                Own::new,
                (metric, arguments) -> {}));
        assertThat(byHand.recipe()).isEmpty();
        assertThat(MinMaxTracker.of(byHand).recipe()).isEmpty();
        assertRefused(
                REGISTRY,
                MinMaxTracker.of(byHand),
                message -> assertThat(message)
                        .isEqualTo(
                                "Own cannot be written as a configuration: no provider created it, so it has no name "
                                        + "there. Create it with its generated builder or with a MetricRegistry."));
    }

    @Test
    void aMetricThatTheRegistryMakesOtherwiseIsRefused() {
        MetricProvider stubborn = new MetricProvider() {
            @Override
            public MetricDescriptor descriptor() {
                return MetricDescriptor.builder("ManualThreshold", "x").build();
            }

            @Override
            public AnomalibMetric<?> create(MetricConfig config) {
                return ManualThreshold.builder().defaultValue(0.75).build();
            }
        };
        AnomalibMetric<?> threshold = ManualThreshold.builder().build();
        assertRefused(
                MetricRegistry.of(List.of(stubborn)),
                threshold,
                message -> assertThat(message)
                        .isEqualTo("ManualThreshold cannot be written as a configuration: read back, it is a different "
                                + "metric. It is "
                                + "ManualThreshold[]{default_value=0.5}, and would be "
                                + "ManualThreshold[]{default_value=0.75}. Report it to the author of its provider."));
        assertRefused(
                MetricRegistry.of(List.of()),
                threshold,
                message -> assertThat(message).startsWith("There is no metric 'ManualThreshold'."));
    }

    @Test
    void aMetricOfAPluginIsFoundByItsId(@TempDir Path plugins) {
        String ofPlugin = """
                package com.acme;
                import io.github.anometry.api.annotation.*;
                import io.github.anometry.api.batch.Tensor;
                import io.github.anometry.api.metric.*;
                import java.util.List;
                import org.jspecify.annotations.Nullable;
                @CreateAnomalibMetric(defaultFields = "anomaly_map", direction = Direction.LOWER_IS_BETTER)
                public final class %s implements Metric<Double>, Mergeable<%1$s> {
                    public %1$s(
                            @Default("0.5") float share,
                            @Default("7") long most,
                            @Default("a") String text,
                            @Default("[a, b]") String[] texts,
                            @Default("none") int @Nullable [] sizes,
                            @Default("[1]") long[] longs,
                            @Default("[0.1]") float[] floats,
                            @Default("none") @Nullable Boolean flag) {}
                    public void update(Tensor map, @Nullable Tensor mask, @Nullable List<String> paths) {}
                    @Override public Double compute() { return 0.0; }
                    @Override public void reset() {}
                    @Override public void merge(%1$s other) {}
                }
                """;
        TestJar.plugin("acme")
                .source("com.acme.Hot", ofPlugin.formatted("Hot"))
                .source("com.acme.PRO", ofPlugin.formatted("PRO"))
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            MetricRegistry registry = MetricRegistry.load(manager);
            assertThat(registry.create("Hot", MetricConfig.builder().build()).recipe())
                    .hasValueSatisfying(recipe -> assertThat(recipe.metric()).isEqualTo("acme:Hot"));
            RandomSettings random = new RandomSettings(registry, 3);
            for (int seed = 0; seed < SEEDS; seed++) {
                List<AnomalibMetric<?>> metrics = new ArrayList<>();
                for (RegisteredMetric metric : registry.metrics()) {
                    if (metric.descriptor().name().equals("PRO") || metric.isOfPlugin()) {
                        metrics.add(wrapped(random.metric(metric, "m" + metrics.size()), random));
                    }
                }
                assertThat(metrics).hasSize(3);
                Evaluator evaluator = Evaluator.builder()
                        .customFields(metrics.stream()
                                .flatMap(metric -> metric.fields().stream())
                                .toArray(Field<?>[]::new))
                        .testMetrics(metrics)
                        .build();
                assertEqualAgain(evaluator, registry);
                assertThat(EvaluationConfig.of(evaluator, registry).toYaml())
                        .contains("{metric: Hot,", "{metric: 'acme:PRO',", "{metric: 'anometry:PRO',");
            }
            assertThat(random.varied())
                    .contains(
                            "Hot.share",
                            "Hot.most",
                            "Hot.text",
                            "Hot.texts",
                            "Hot.sizes",
                            "Hot.longs",
                            "Hot.floats",
                            "Hot.flag");
        }
    }

    /** A provider that hands out a metric of another one: its recipe would be for that one. */
    @Test
    void aPluginsMetricUnderAnotherNameHasNoRecipe(@TempDir Path plugins) {
        TestJar.plugin("acme")
                .provider("com.acme.Provider")
                .source("com.acme.Provider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        public class Provider implements MetricProvider {
                            @Override public MetricDescriptor descriptor() {
                                return MetricDescriptor.builder("Narrow", "x").build();
                            }
                            @Override public AnomalibMetric<?> create(MetricConfig config) {
                                return io.github.anometry.core.metric.AUPRO.builder().fprLimit(0.05).build();
                            }
                        }
                        """)
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            MetricRegistry registry = MetricRegistry.load(manager);
            assertThat(registry.create("Narrow", MetricConfig.builder().build()).recipe())
                    .isEmpty();
        }
    }

    @Test
    void parametersAreInTheFormInWhichTheyAreRead() {
        MetricRecipe recipe = AUROC.builder()
                .fields(PRED_SCORE, GT_LABEL)
                .maxFpr(1e-5)
                .build()
                .recipe()
                .orElseThrow();
        assertThat(recipe)
                .isEqualTo(new MetricRecipe(
                        "AUROC",
                        "",
                        List.of("pred_score", "gt_label"),
                        true,
                        Map.of("max_fpr", 1e-5, "standardize", true, "thresholds", "none"),
                        List.of()));
    }
}
