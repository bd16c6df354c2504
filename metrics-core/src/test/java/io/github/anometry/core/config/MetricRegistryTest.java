package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricRegistryTest {
    /** A provider of nothing but a name. */
    private static class Named implements MetricProvider {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public MetricDescriptor descriptor() {
            return new MetricDescriptor(name, "", "", "none", List.of(), List.of());
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

    @Test
    void twoProvidersOfOneNameAreRefused() {
        List<MetricProvider> providers = List.of(new Named("AUROC"), new Rival("AUROC"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MetricRegistry.of(providers))
                .withMessage("Two providers offer a metric 'AUROC': "
                        + "io.github.anometry.core.config.MetricRegistryTest$Named and "
                        + "io.github.anometry.core.config.MetricRegistryTest$Rival. Rename one of them (name = ... of "
                        + "@CreateAnomalibMetric), or take its jar off the class path.");
    }
}
