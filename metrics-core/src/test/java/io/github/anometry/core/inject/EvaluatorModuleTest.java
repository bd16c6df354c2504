package io.github.anometry.core.inject;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.DefaultMetrics;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.testing.TestJar;
import io.github.anometry.testkit.GeneratedBatches;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wired by Guice is what is built by hand. */
class EvaluatorModuleTest {
    private static final String YAML = """
            test_metrics:
              - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
              - {metric: AUPRO, prefix: pixel_, fpr_limit: 0.05}
            validation_metrics:
              - {metric: AUROC, fields: [anomaly_map, gt_mask], prefix: pixel_}
            """;

    @TempDir
    private Path folder;

    private static AUROC imageAuroc() {
        return AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
    }

    private static AUPRO pixelAupro() {
        return AUPRO.builder().prefix("pixel_").fprLimit(0.05).build();
    }

    private static AUROC pixelAuroc() {
        return AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("evaluation.yaml"), text);
    }

    private static Evaluator evaluator(Module... modules) {
        return Guice.createInjector(modules).getInstance(Evaluator.class);
    }

    private static List<String> names(Evaluator evaluator) {
        return evaluator.test().metrics().stream().map(AnomalibMetric::name).toList();
    }

    private static void assertSame(Evaluator found, Evaluator expected) {
        assertThat(found.test().metrics())
                .extracting(metric -> List.of(metric.name(), metric.fields(), metric.strict(), metric.parameters()))
                .isEqualTo(expected.test().metrics().stream()
                        .map(metric -> List.of(metric.name(), metric.fields(), metric.strict(), metric.parameters()))
                        .toList());
        for (int seed = 0; seed < 20; seed++) {
            for (Batch batch : GeneratedBatches.of(pixelAupro(), seed)) {
                found.update(batch);
                found.validation().update(batch);
                expected.update(batch);
                expected.validation().update(batch);
            }
            assertThat(found.compute().metrics()).isEqualTo(expected.compute().metrics());
            assertThat(found.validation().compute().metrics())
                    .isEqualTo(expected.validation().compute().metrics());
            assertThat(found.toBytes()).isEqualTo(expected.toBytes());
        }
    }

    @Test
    void fromYamlAndFromCodeTheEvaluatorIsTheOneThatIsBuiltByHand() throws IOException {
        Evaluator byHand = Evaluator.builder()
                .testMetrics(imageAuroc(), pixelAupro())
                .validationMetrics(pixelAuroc())
                .build();
        assertSame(evaluator(new AnometryModule(), EvaluatorModule.fromYaml(yaml(YAML))), byHand.copy());
        assertSame(
                evaluator(
                        new AnometryModule(),
                        new EvaluatorModule()
                                .testMetric(imageAuroc())
                                .testMetric(pixelAupro())
                                .validationMetric(pixelAuroc())),
                byHand.copy());
        assertSame(EvaluationConfig.parse(YAML, "e.yaml").evaluator(MetricRegistry.load()), byHand.copy());
    }

    @Test
    void anyModuleCanContribute() throws IOException {
        Module ofTheLine = new AbstractModule() {
            @Override
            protected void configure() {
                EvaluatorModule.testMetrics(binder()).addBinding().toInstance(pixelAuroc());
            }
        };
        Evaluator evaluator = evaluator(ofTheLine, EvaluatorModule.fromYaml(yaml(YAML)), new AnometryModule());
        assertThat(names(evaluator)).containsExactly("image_AUROC", "pixel_AUPRO", "pixel_AUROC");
    }

    @Test
    void whatIsBoundStaysAsItIs() {
        AUROC bound = imageAuroc();
        Evaluator evaluator = evaluator(new AnometryModule(), new EvaluatorModule().testMetric(bound));
        GeneratedBatches.of(bound, 1).forEach(evaluator::update);
        assertThat(bound.updateCount()).isZero();
        assertThat(evaluator.test().metrics().get(0).updateCount()).isPositive();
    }

    @Test
    void theInjectorHasOneEvaluator() {
        Injector injector = Guice.createInjector(new AnometryModule(), new EvaluatorModule());
        assertThat(injector.getInstance(Evaluator.class)).isSameAs(injector.getInstance(Evaluator.class));
    }

    @Test
    void withoutMetricsThoseOfAnomalibAreTested() {
        Evaluator evaluator = evaluator(new AnometryModule(), new EvaluatorModule());
        assertThat(names(evaluator)).containsExactly("image_AUROC", "image_F1Score", "pixel_AUROC", "pixel_F1Score");
        assertThat(evaluator.test().metrics())
                .extracting(metric -> (Object) metric.strict())
                .containsExactly(true, true, false, false);
    }

    @Test
    void othersCanBeTheDefault() {
        Module ours = new AbstractModule() {
            @Override
            protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), DefaultMetrics.class)
                        .setBinding()
                        .toInstance(() -> List.of(pixelAupro()));
            }
        };
        assertThat(names(evaluator(new AnometryModule(), new EvaluatorModule(), ours)))
                .containsExactly("pixel_AUPRO");
    }

    /** A dependency of a third-party metric that no file can configure. */
    record Calibration(float threshold) {}

    /** Made by the injector; its prefix and its fields come from the configuration. */
    static final class CalibratedProvider implements MetricProvider {
        private final Calibration calibration;

        @Inject
        CalibratedProvider(Calibration calibration) {
            this.calibration = calibration;
        }

        @Override
        public MetricDescriptor descriptor() {
            return new MetricDescriptor("CalibratedF1", "", "", "none", List.of(), List.of());
        }

        @Override
        public AnomalibMetric<?> create(MetricConfig config) {
            return io.github.anometry.core.metric.F1Score.builder()
                    .fields(PRED_SCORE, GT_LABEL)
                    .prefix(config.prefix())
                    .threshold(calibration.threshold())
                    .build();
        }
    }

    private static Module calibrated(String name) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Calibration.class).toInstance(new Calibration(0.75f));
                AnometryModule.metrics(binder()).addBinding(name).to(CalibratedProvider.class);
            }
        };
    }

    @Test
    void theInjectorMakesAMetricWithItsDependenciesAndItsSettings() throws IOException {
        Path yaml = yaml("test_metrics: [{metric: CalibratedF1, prefix: line_3_}]");
        Evaluator evaluator =
                evaluator(new AnometryModule(), calibrated("CalibratedF1"), EvaluatorModule.fromYaml(yaml));
        assertThat(names(evaluator)).containsExactly("line_3_F1Score");
        assertThat(evaluator.test().metrics().get(0).parameters()).containsEntry("threshold", 0.75f);
    }

    private static void assertRefused(String message, Module... modules) {
        assertThatExceptionOfType(CreationException.class)
                .isThrownBy(() -> Guice.createInjector(modules))
                .havingCause()
                .isInstanceOf(ConfigurationException.class)
                .withMessage(message);
    }

    @Test
    void aMetricIsBoundUnderItsName() {
        assertRefused(
                "The metric of " + CalibratedProvider.class.getName()
                        + " is bound as 'Calibrated', but describes itself as 'CalibratedF1'. Bind it under that name.",
                new AnometryModule(),
                calibrated("Calibrated"),
                new EvaluatorModule());
    }

    /** Has the name of a built-in metric. */
    static final class Rival implements MetricProvider {
        @Override
        public MetricDescriptor descriptor() {
            return new MetricDescriptor("AUROC", "", "", "none", List.of(), List.of());
        }

        @Override
        public AnomalibMetric<?> create(MetricConfig config) {
            return imageAuroc();
        }
    }

    @Test
    void ofTwoMetricsOfOneNameEachHasAnother() {
        Module rival = new AbstractModule() {
            @Override
            protected void configure() {
                AnometryModule.metrics(binder()).addBinding("AUROC").to(Rival.class);
            }
        };
        MetricRegistry registry = Guice.createInjector(new AnometryModule(), rival, new EvaluatorModule())
                .getInstance(MetricRegistry.class);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> registry.descriptor("AUROC"))
                .withMessage("There are several metrics 'AUROC'. Use a longer name: anometry:AUROC or "
                        + Rival.class.getName() + ".");
        assertThat(registry.descriptor(Rival.class.getName()).summary()).isEmpty();
        assertThat(registry.problems()).hasSize(1);
    }

    @Test
    void allErrorsInTheFileAreReportedWhenTheInjectorIsCreated() throws IOException {
        Path yaml = yaml("test_metrics: [AUPROO, {metric: AUPRO, fpr_limt: 1}]");
        assertThatExceptionOfType(CreationException.class)
                .isThrownBy(() -> Guice.createInjector(new AnometryModule(), EvaluatorModule.fromYaml(yaml)))
                .havingCause()
                .withMessageStartingWith("The configuration '" + yaml + "' has 2 problems:\n  " + yaml
                        + ":1:16: test_metrics[0]: There is no metric 'AUPROO'.");
    }

    @Test
    void fieldsOfTheUsersOwnAreDeclared() throws IOException {
        Field<Tensor> depth = Field.tensor("depth_conf");
        Path yaml = yaml("test_metrics: [{metric: MinMax, fields: [depth_conf]}]");
        Evaluator evaluator = evaluator(
                new AnometryModule(),
                EvaluatorModule.fromYaml(yaml)
                        .customFields(depth)
                        .testMetric(AUROC.builder()
                                .fields(depth, GT_MASK)
                                .prefix("depth_")
                                .build()));
        assertThat(names(evaluator)).containsExactly("MinMax", "depth_AUROC");
    }

    private static Module privately(String name, Module evaluator) {
        return new PrivateModule() {
            @Override
            protected void configure() {
                install(evaluator);
                Key<Evaluator> key = Key.get(Evaluator.class, Names.named(name));
                bind(key).to(Evaluator.class);
                expose(key);
            }
        };
    }

    /** Has two evaluators. */
    record Line(Evaluator fast, Evaluator full) {
        @Inject
        Line(@Named("fast") Evaluator fast, @Named("full") Evaluator full) {
            this.fast = fast;
            this.full = full;
        }
    }

    @Test
    void twoEvaluatorsStandSideBySideInPrivateModules() throws IOException {
        Line line = Guice.createInjector(
                        new AnometryModule(),
                        privately("fast", new EvaluatorModule().testMetric(imageAuroc())),
                        privately("full", EvaluatorModule.fromYaml(yaml(YAML))))
                .getInstance(Line.class);
        assertThat(names(line.fast())).containsExactly("image_AUROC");
        assertThat(names(line.full())).containsExactly("image_AUROC", "pixel_AUPRO");
        GeneratedBatches.of(imageAuroc(), 1).forEach(line.fast()::update);
        assertThat(line.full().test().metrics().get(0).updateCount()).isZero();
    }

    @Test
    void pluginsAreThoseOfTheModule() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Injector injector = Guice.createInjector(
                new AnometryModule(), PluginsModule.directory(plugins), EvaluatorModule.fromYaml(yaml(YAML)));
        assertThat(injector.getInstance(PluginManager.class).report().directory())
                .isEqualTo(plugins);
        assertThat(names(injector.getInstance(Evaluator.class))).containsExactly("image_AUROC", "pixel_AUPRO");
        injector.getInstance(PluginManager.class).close();
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(Guice.createInjector(new AnometryModule(), PluginsModule.manager(manager))
                            .getInstance(PluginManager.class))
                    .isSameAs(manager);
        }
    }

    @Test
    void areClosedWhereTheEvaluatorCannotBeMade() throws IOException {
        TestJar.plugin("acme")
                .metric("com.acme.Hot")
                .write(folder.resolve("jars").resolve("acme.jar"));
        Path yaml = yaml("plugins: {directory: jars}\ntest_metrics: [Hit]\n");
        Path byOption = Files.writeString(folder.resolve("other.yaml"), "test_metrics: [Hit]\n");
        long before = openCopies();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(CreationException.class)
                    .isThrownBy(() -> Guice.createInjector(new AnometryModule(), EvaluatorModule.fromYaml(yaml)));
            assertThatExceptionOfType(CreationException.class)
                    .isThrownBy(() -> Guice.createInjector(
                            new AnometryModule(),
                            PluginsModule.directory(folder.resolve("jars")),
                            EvaluatorModule.fromYaml(byOption)));
        }
        assertThat(openCopies()).isEqualTo(before);
        try (PluginManager given = PluginManager.open(folder.resolve("jars"))) {
            assertThatExceptionOfType(CreationException.class)
                    .isThrownBy(() -> Guice.createInjector(
                            new AnometryModule(), PluginsModule.manager(given), EvaluatorModule.fromYaml(byOption)));
            assertThat(openCopies()).isGreaterThan(before);
        }
    }

    private static long openCopies() throws IOException {
        Path fds = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(fds), "The open files of a process are seen on Linux only.");
        long copies = 0;
        try (Stream<Path> open = Files.list(fds)) {
            for (Path fd : open.toList()) {
                copies += Files.isSymbolicLink(fd)
                                && Files.readSymbolicLink(fd).toString().contains("anometry-plugins-")
                        ? 1
                        : 0;
            }
        }
        return copies;
    }

    @Test
    void orThoseThatTheFileNamesAlsoInAPrivateModule() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("jars"));
        Path yaml = yaml("plugins: {directory: jars}\n" + YAML);
        try (PluginManager manager = Guice.createInjector(new AnometryModule(), EvaluatorModule.fromYaml(yaml))
                .getInstance(PluginManager.class)) {
            assertThat(manager.report().directory()).isEqualTo(plugins);
        }
        Evaluator evaluator = Guice.createInjector(
                        new AnometryModule(), privately("full", EvaluatorModule.fromYaml(yaml)))
                .getInstance(Key.get(Evaluator.class, Names.named("full")));
        assertThat(names(evaluator)).containsExactly("image_AUROC", "pixel_AUPRO");
    }
}
