package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.testing.BuiltIn;
import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of metrics when there are plugins. */
final class PluginMetricsTest {
    private static final MetricConfig DEFAULTS = MetricConfig.builder().build();
    private static final String BUILT_IN = BuiltIn.listed();

    @TempDir
    private Path plugins;

    private TestJar plugin(String id, String... metrics) {
        TestJar jar = TestJar.plugin(id);
        for (String metric : metrics) {
            jar.metric("com." + id + "." + metric);
        }
        return jar;
    }

    private void write(TestJar jar, String file) {
        jar.write(plugins.resolve(file));
    }

    private void assertRefused(String name, String message) {
        try (PluginManager manager = PluginManager.open(plugins)) {
            MetricRegistry registry = MetricRegistry.load(manager);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> registry.create(name, DEFAULTS))
                    .satisfies(error -> assertThat(error.key()).contains("metric"))
                    .extracting(error -> String.valueOf(error.getMessage()).replace(plugins.toString(), "plugins"))
                    .isEqualTo(message);
        }
    }

    @Test
    void aMetricOfAPluginHasAShortNameAndOneWithThePluginsId() {
        write(plugin("acme", "Hot"), "acme.jar");
        try (PluginManager manager = PluginManager.open(plugins)) {
            MetricRegistry registry = MetricRegistry.load(manager);
            assertThat(registry.create("Hot", DEFAULTS).name()).isEqualTo("Hot");
            assertThat(registry.create("acme:Hot", DEFAULTS).name()).isEqualTo("Hot");
            assertThat(registry.create("anometry:AUPRO", DEFAULTS).name()).isEqualTo("AUPRO");
            assertThat(registry.metrics()).hasSize(BuiltIn.METRICS.size() + 1).anySatisfy(metric -> {
                assertThat(metric.name()).isEqualTo("Hot");
                assertThat(metric.origin()).isEqualTo("acme");
                assertThat(metric.fullName()).isEqualTo("acme:Hot");
                assertThat(metric.isOfPlugin()).isTrue();
            });
        }
    }

    @Nested
    class ANameThatSeveralOffer {
        @Test
        void isAnErrorThatListsThem() {
            write(plugin("acme", "Hot"), "acme.jar");
            write(plugin("other", "Hot"), "other.jar");
            assertRefused("Hot", "There are several metrics 'Hot'. Use a longer name: acme:Hot or other:Hot.");
            try (PluginManager manager = PluginManager.open(plugins)) {
                MetricRegistry registry = MetricRegistry.load(manager);
                assertThat(registry.create("acme:Hot", DEFAULTS).name()).isEqualTo("Hot");
                assertThat(registry.create("other:Hot", DEFAULTS).name()).isEqualTo("Hot");
                assertThat(registry.metrics())
                        .extracting(RegisteredMetric::name)
                        .contains("acme:Hot", "other:Hot")
                        .doesNotContain("Hot");
            }
        }

        @Test
        void isOneAlsoIfItIsBuiltIn() {
            write(plugin("acme", "AUPRO"), "acme.jar");
            assertRefused(
                    "AUPRO", "There are several metrics 'AUPRO'. Use a longer name: anometry:AUPRO or acme:AUPRO.");
        }
    }

    @Nested
    class AMetricThatIsMissing {
        @Test
        void shouldHaveBeenInAPluginOfWhichAProviderIsCalledSo() {
            write(plugin("acme", "Hot").manifest("Anometry-Api-Level", "2"), "acme.jar");
            write(plugin("other", "Cold").provider("com.other.AnomalibWarmProvider"), "other.jar");
            write(TestJar.library().entry("a", "a"), "third.jar");
            assertRefused(
                    "Warm",
                    "There is no metric 'Warm'. There are "
                            + BUILT_IN.replace("ConfusionMatrix", "Cold, ConfusionMatrix")
                            + ". It should be in 'plugins/other.jar', which could not be loaded: The class "
                            + "com.other.AnomalibWarmProvider is listed as a metric's provider, but is not in the plugin. "
                            + "Rebuild the plugin, for example with mvn clean package.");
        }

        @Test
        void shouldHaveBeenInAPluginThatListsOneAndIsRefused() {
            write(plugin("acme", "Hot").manifest("Anometry-Api-Level", "2"), "acme.jar");
            write(TestJar.library().entry("a", "a"), "third.jar");
            assertRefused(
                    "Hot",
                    "There is no metric 'Hot'. There are " + BUILT_IN
                            + ". It should be in 'plugins/acme.jar', which could not be loaded: It was built for API "
                            + "level 2, but this Anometry has level 1. Update Anometry, or use an older version of the "
                            + "plugin.");
        }

        @Test
        void shouldHaveBeenInThePluginThatIsNamed() {
            write(plugin("acme", "Hot").manifest("Anometry-Api-Level", "2"), "acme.jar");
            assertRefused(
                    "acme:Hot",
                    "There is no metric 'acme:Hot'. It should be in 'plugins/acme.jar', which could not be loaded: It was "
                            + "built for API level 2, but this Anometry has level 1. Update Anometry, or use an older "
                            + "version of the plugin.");
        }

        @Test
        void mayBeInAnythingThatCouldNotBeLoaded() throws IOException {
            Files.writeString(plugins.resolve("acme.jar"), "no jar");
            assertRefused(
                    "Hot",
                    "There is no metric 'Hot'. Did you mean 'PRO'? There are ".replace(" Did you mean 'PRO'?", "")
                            + BUILT_IN
                            + ". It may be part of what could not be loaded: 'plugins/acme.jar': 'acme.jar' is not a "
                            + "jar, or is damaged: it cannot be read as a zip file.");
        }

        @Test
        void mayBeMissingBecauseTheDirectoryIs() throws IOException {
            Files.delete(plugins);
            assertRefused(
                    "Hot",
                    "There is no metric 'Hot'. There are " + BUILT_IN
                            + ". It may be part of what could not be loaded: There is no directory 'plugins'.");
            Files.createDirectory(plugins);
        }

        @Test
        void isNoneOfThePluginsMetrics() {
            write(plugin("acme", "Hot"), "acme.jar");
            assertRefused(
                    "acme:Hots",
                    "There is no metric 'acme:Hots'. The plugin (plugins/acme.jar) offers Hot. Did you mean 'Hot'?");
        }

        @Test
        void isOfAPluginThatThereIsNone() {
            write(plugin("acme", "Hot"), "acme.jar");
            assertRefused(
                    "acne:Hot",
                    "There is no metric 'acne:Hot'. There are " + BUILT_IN.replace("IoU", "Hot, IoU")
                            + ". There is no plugin 'acne' either. Did you mean 'acme'? The plugins are acme.");
        }
    }
}
