package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricRegistryTest {
    /** A provider of nothing but a name. */
    private static class Named implements MetricProvider {
        private final MetricDescriptor descriptor;

        Named(String name) {
            this.descriptor = new MetricDescriptor(name, "", "", "none", List.of(), List.of());
        }

        @Override
        public MetricDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public AnomalibMetric<?> create(MetricConfig config) {
            throw new UnsupportedOperationException();
        }
    }

    /** Another one. */
    private static final class Rival extends Named {
        Rival(String name) {
            super(name);
        }
    }

    @Test
    void metricsAreListedByNameWhateverTheirCase() {
        MetricRegistry registry = MetricRegistry.of(List.of(
                new Named("PRO"),
                new Named("accuracy"),
                new Named("AUROC"),
                new Named("Accuracy"),
                new Named("auroc")));
        assertThat(registry.descriptors())
                .extracting(MetricDescriptor::name)
                .containsExactly("Accuracy", "accuracy", "AUROC", "auroc", "PRO");
    }

    @Test
    void aMetricIsMadeByItsName() {
        AnomalibMetric<?> metric = MetricRegistry.load()
                .create(
                        "AUPRO",
                        MetricConfig.builder().parameter("fpr_limit", 0.05).build());
        assertThat(metric.name()).isEqualTo("AUPRO");
        assertThat(metric.parameters()).containsEntry("fpr_limit", 0.05);
        assertThat(MetricRegistry.load().descriptor("AUPRO").name()).isEqualTo("AUPRO");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        MetricRegistry registry = MetricRegistry.of(List.of(new Named("AUROC"), new Named("AUPRO")));
        MetricConfig config = MetricConfig.builder().build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> registry.create("auroc", config))
                .withMessage("There is no metric 'auroc'. Did you mean 'AUROC'? There are AUPRO, AUROC.")
                .satisfies(refusal -> assertThat(refusal.key()).contains("metric"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> registry.descriptor("Kappa"))
                .withMessage(
                        "There is no metric 'Kappa'. There are AUPRO, AUROC. If it is a metric of a plugin, name its directory"
                                + " with --plugins, or as 'plugins' in the configuration.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MetricRegistry.of(List.of()).descriptor("AUROC"))
                .withMessage(
                        "There is no metric 'AUROC'. There are none. If it is a metric of a plugin, name its directory"
                                + " with --plugins, or as 'plugins' in the configuration.");
    }

    private static final String HERE = MetricRegistryTest.class.getName();

    private static void assertRefused(MetricRegistry registry, String name, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> registry.descriptor(name))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.key()).contains("metric"));
    }

    @Test
    void aNameOfTwoIsRefusedWhenItIsAskedFor() {
        MetricRegistry registry =
                MetricRegistry.of(List.of(new Named("Accuracy"), new Rival("Accuracy"), new Named("Other")));
        String both = HERE + "$Named or " + HERE + "$Rival.";
        assertRefused(registry, "Accuracy", "There are several metrics 'Accuracy'. Use a longer name: " + both);
        assertRefused(
                registry,
                "anometry:Accuracy",
                "There are several metrics 'anometry:Accuracy'. Use a longer name: " + both);
        assertThat(registry.descriptor("Other").name()).isEqualTo("Other");
        assertThat(registry.descriptor(HERE + "$Rival"))
                .isSameAs(registry.metrics().get(1).descriptor());
        assertThat(registry.problems())
                .containsExactly(
                        "Several metrics on the class path are called 'Accuracy', so this name alone is ambiguous: "
                                + HERE
                                + "$Named and " + HERE
                                + "$Rival. Use these longer names, or rename one (name = ... of"
                                + " @CreateAnomalibMetric).");
        assertThat(registry.notLoaded()).isEmpty();
        assertRefused(
                registry,
                "Unknown",
                "There is no metric 'Unknown'. There are " + HERE + "$Named, " + HERE
                        + "$Rival, Other. If it is a metric of a"
                        + " plugin, name its directory with --plugins, or as 'plugins' in the configuration.");
    }

    @Test
    void anOwnMetricCalledLikeABuiltInOneHidesNeither() {
        List<MetricProvider> providers = new ArrayList<>(MetricRegistry.load().providers());
        providers.add(0, new Rival("Accuracy"));
        MetricRegistry registry = MetricRegistry.of(providers);
        assertThat(registry.descriptor("AUROC").name()).isEqualTo("AUROC");
        assertRefused(
                registry,
                "Accuracy",
                "There are several metrics 'Accuracy'. Use a longer name: " + HERE + "$Rival or anometry:Accuracy.");
        assertThat(registry.descriptor("anometry:Accuracy").summary()).isNotEmpty();
        assertThat(registry.descriptor(HERE + "$Rival").summary()).isEmpty();
        assertThat(registry.metrics())
                .filteredOn(metric -> metric.descriptor().name().equals("Accuracy"))
                .extracting(RegisteredMetric::names)
                .containsExactly(List.of(HERE + "$Rival"), List.of("anometry:Accuracy"));
        Evaluator evaluator = EvaluationConfig.parse(
                        "test_metrics: [{metric: 'anometry:Accuracy', fields: [pred_label, gt_label]}]", "e.yaml")
                .evaluator(registry);
        assertThat(EvaluationConfig.of(evaluator, registry).toYaml()).contains("metric: 'anometry:Accuracy'");
    }

    /** In a wrapper it could be either. */
    @Test
    void aMetricThatDoesNotSayWhichItIsIsNotWritten() {
        List<MetricProvider> providers = new ArrayList<>(MetricRegistry.load().providers());
        providers.add(new Rival("AUROC"));
        Evaluator evaluator = EvaluationConfig.parse(
                        "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], wrapper: bootstrap}]", "e.yaml")
                .evaluator(MetricRegistry.load());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.of(evaluator, MetricRegistry.of(providers)))
                .withMessage(
                        "AUROC cannot be written as a configuration: several metrics are called 'AUROC' (anometry:AUROC and "
                                + HERE
                                + "$Rival), and the name does not say which one it is. Rename one (name = ... of "
                                + "@CreateAnomalibMetric).");
    }

    @Test
    void anOwnMetricHasTheNameOfItsClassAsWell() {
        MetricRegistry registry = MetricRegistry.of(List.of(new Rival("Alone")));
        assertThat(registry.metrics()).singleElement().satisfies(metric -> {
            assertThat(metric.names()).containsExactly("Alone", "anometry:Alone", HERE + "$Rival");
            assertThat(metric.fullName()).isEqualTo("anometry:Alone");
            assertThat(metric.names())
                    .allSatisfy(name -> assertThat(registry.descriptor(name)).isSameAs(metric.descriptor()));
        });
    }

    @Test
    void aProviderThatIsThereTwiceCountsOnce() {
        MetricRegistry registry = MetricRegistry.of(List.of(new Rival("Twice"), new Rival("Twice")));
        assertThat(registry.metrics()).hasSize(1);
        assertThat(registry.problems())
                .containsExactly(
                        "The metric 'anometry:Twice' is ignored once: " + HERE
                                + "$Rival is registered more than once. Register it once, or give one of the two another name.");
    }
}
