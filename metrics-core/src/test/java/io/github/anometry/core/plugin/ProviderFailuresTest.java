package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with one provider of a plugin. The plugin's other metric can be used all the same. */
final class ProviderFailuresTest {
    @TempDir
    private Path plugins;

    /** Each case is a plugin with a good metric beside the bad one. */
    private void assertReported(TestJar jar, String rows) {
        jar.metric("com.acme.Good").write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(ReportText.of(manager)).isEqualTo(rows + """
                            LOADED acme plugins/acme.jar
                            It has the metric Good.
                            """);
            assertThat(manager.providers(MetricProvider.class))
                    .singleElement()
                    .satisfies(
                            provider -> assertThat(provider.descriptor().name()).isEqualTo("Good"));
        }
    }

    @AfterEach
    void theThreadHasItsOwnContextLoaderAgain() {
        assertThat(Thread.currentThread().getContextClassLoader()).isNotInstanceOf(PluginClassLoader.class);
    }

    @Test
    void itsClassIsMissing() {
        assertReported(TestJar.plugin("acme").provider("com.acme.GoneProvider"), """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.GoneProvider is listed as a metric's provider, but is not in the plugin.
                        Rebuild the plugin, for example with mvn clean package.
                        """);
    }

    @Test
    void itIsNoProvider() {
        assertReported(
                TestJar.plugin("acme")
                        .provider("com.acme.Thing")
                        .source("com.acme.Thing", "package com.acme; public class Thing {}"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.Thing is listed as a metric's provider, but does not implement MetricProvider.
                        List the provider that is generated for the metric, not the metric.
                        """);
    }

    @Test
    void itHasNoPublicConstructorWithoutParameters() {
        assertReported(TestJar.plugin("acme").provider("com.acme.BadProvider", "BadProvider() {}"), """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider has no public constructor without parameters.
                        Add one; the settings of a metric come with create(MetricConfig).
                        """);
    }

    @Test
    void itIsNotPublic() {
        TestJar jar = TestJar.plugin("acme")
                .provider("com.acme.BadProvider")
                .source(
                        "com.acme.BadProvider",
                        "package com.acme; abstract class BadProvider implements io.github.anometry.api.spi.MetricProvider {}");
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider is not public, or is abstract.
                        Make it a public, concrete class.
                        """);
    }

    @Test
    void itsConstructorThrows() {
        assertReported(
                TestJar.plugin("acme")
                        .provider(
                                "com.acme.BadProvider",
                                "public BadProvider() { throw new IllegalStateException(\"no licence\"); }"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The constructor of com.acme.BadProvider failed: java.lang.IllegalStateException: no licence.
                        This is a bug in the plugin. Report it to its author.
                        """);
    }

    @Test
    void itsConstructorOverflowsTheStack() {
        assertReported(
                TestJar.plugin("acme").provider("com.acme.BadProvider", "public BadProvider() { new BadProvider(); }"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The constructor of com.acme.BadProvider failed: java.lang.StackOverflowError.
                        This is a bug in the plugin. Report it to its author.
                        """);
    }

    @Test
    void itsStaticInitialiserThrows() {
        assertReported(
                TestJar.plugin("acme").provider("com.acme.BadProvider", "static int number = Integer.parseInt(\"x\");"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider could not be initialised: java.lang.NumberFormatException: For input string: "x".
                        This is a bug in the plugin. Report it to its author.
                        """);
    }

    @Test
    void itsSuperclassIsMissing() {
        TestJar jar = TestJar.plugin("acme")
                .source("com.lib.Base", "package com.lib; public abstract class Base {}")
                .without("com.lib.Base")
                .provider("com.acme.BadProvider")
                .source("com.acme.BadProvider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        public class BadProvider extends com.lib.Base implements MetricProvider {
                            @Override public MetricDescriptor descriptor() { throw new UnsupportedOperationException(); }
                            @Override public AnomalibMetric<?> create(MetricConfig config) {
                                throw new UnsupportedOperationException();
                            }
                        }
                        """);
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider needs com.lib.Base, which the plugin does not have.
                        Pack the library that has it into the plugin's jar, or put both jars into one folder.
                        """);
    }

    @Test
    void aLibraryOfItsConstructorIsMissing() {
        TestJar jar = TestJar.plugin("acme")
                .source("com.lib.Util", "package com.lib; public class Util { public static void go() {} }")
                .without("com.lib.Util")
                .provider("com.acme.BadProvider", "public BadProvider() { com.lib.Util.go(); }");
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider needs com.lib.Util, which the plugin does not have.
                        Pack the library that has it into the plugin's jar, or put both jars into one folder.
                        """);
    }

    @Test
    void itIsAClassOfTheProgram() {
        assertReported(TestJar.plugin("acme").provider("io.github.anometry.core.metric.AUROC$Provider"), """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class io.github.anometry.core.metric.AUROC$Provider is listed as a metric's provider, but belongs to Anometry or the JDK.
                        List only classes of the plugin.
                        """);
    }

    @Test
    void itIsBuiltForANewerJava() throws IOException {
        Path built = TestJar.plugin("acme")
                .provider("com.acme.NewProvider", "")
                .write(plugins.resolve("../built.jar").normalize());
        byte[] newer;
        try (ZipFile zip = new ZipFile(built.toFile())) {
            newer = zip.getInputStream(zip.getEntry("com/acme/NewProvider.class"))
                    .readAllBytes();
        }
        ByteBuffer.wrap(newer).putShort(6, (short) 120);
        TestJar jar =
                TestJar.plugin("acme").provider("com.acme.NewProvider").entry("com/acme/NewProvider.class", newer);
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.NewProvider is built for Java 76, but this is Java %d.
                        Run Anometry with a newer JDK, or build the plugin for an older one (maven.compiler.release).
                        """.formatted(Runtime.version().feature()));
    }

    @Test
    void itsClassFileIsDamaged() {
        assertReported(
                TestJar.plugin("acme").provider("com.acme.BadProvider").entry("com/acme/BadProvider.class", "no class"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider is incompatible with the classes it uses: java.lang.ClassFormatError: Incompatible magic value 1852776547 in class file com/acme/BadProvider.
                        Rebuild the plugin against this version of Anometry and the libraries that it brings.
                        """);
    }

    @Test
    void aLineOfTheServicesFileIsNoClassName() {
        assertReported(
                TestJar.plugin("acme")
                        .provider("# what we have")
                        .provider("com.acme Good")
                        .provider("<<<<<<< HEAD"),
                """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        Line 2 of META-INF/services/io.github.anometry.api.spi.MetricProvider is not a class name: 'com.acme Good'.
                        Write one class name on a line; comments begin with #.
                        PROVIDER_REFUSED acme plugins/acme.jar
                        Line 3 of META-INF/services/io.github.anometry.api.spi.MetricProvider is not a class name: '<<<<<<< HEAD'.
                        Write one class name on a line; comments begin with #.
                        """);
    }

    @Test
    void itsDescriptorThrows() {
        TestJar jar = TestJar.plugin("acme").provider("com.acme.BadProvider").source("com.acme.BadProvider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        public class BadProvider implements MetricProvider {
                            @Override public MetricDescriptor descriptor() { throw new UnsupportedOperationException("later"); }
                            @Override public AnomalibMetric<?> create(MetricConfig config) {
                                throw new UnsupportedOperationException();
                            }
                        }
                        """);
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The descriptor() of com.acme.BadProvider failed: java.lang.UnsupportedOperationException: later.
                        This is a bug in the plugin. Report it to its author.
                        """);
    }

    @Test
    void itsMetricHasNoName() {
        TestJar jar = TestJar.plugin("acme").provider("com.acme.BadProvider").source("com.acme.BadProvider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        import java.util.List;
                        public class BadProvider implements MetricProvider {
                            @Override public MetricDescriptor descriptor() {
                                return new MetricDescriptor("other:Metric", "", "", "", List.of(), List.of());
                            }
                            @Override public AnomalibMetric<?> create(MetricConfig config) {
                                throw new UnsupportedOperationException();
                            }
                        }
                        """);
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.BadProvider calls its metric 'other:Metric', which is not a valid name.
                        Use letters and digits, for example AUROC; a name has at most 100 characters, without spaces and ':'.
                        """);
    }

    @Test
    void twoOfOnePluginOfferOneMetric() {
        TestJar jar = TestJar.plugin("acme")
                .provider("com.acme.TwiceProvider", "")
                .provider("com.acme.other.TwiceProvider", "");
        assertReported(jar, """
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The plugin offers a metric 'Twice' more than once, with com.acme.TwiceProvider and com.acme.other.TwiceProvider, so none of them can be used.
                        Rename one of them (name = ... of @CreateAnomalibMetric).
                        """);
    }

    @Test
    void aPluginWithoutAnyGoodOneIsNoPlugin() {
        TestJar.plugin("acme").provider("com.acme.GoneProvider").write(plugins.resolve("acme.jar"));
        TestJar.plugin("other").metric("com.other.Fine").write(plugins.resolve("other.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(manager.plugins()).extracting(LoadedPlugin::id).containsExactly("other");
            assertThat(manager.providers(MetricProvider.class))
                    .extracting(MetricProvider::descriptor)
                    .hasSize(1);
            assertThat(manager.report().problems())
                    .singleElement()
                    .satisfies(row -> assertThat(row.providers()).isEqualTo(List.of("com.acme.GoneProvider")));
        }
    }
}
