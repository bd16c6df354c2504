package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.report.ReportInput;
import io.github.anometry.api.report.ReportWriter;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.PredictorProvider;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggerProvider;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.TestJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin offers things of every kind, and its code is called as that of metrics is. */
class PluginKindsTest {
    private static final RunReport RUN = new RunReport(
            "run",
            Stage.TEST,
            1,
            Instant.EPOCH,
            Map.of(),
            EvaluationResult.builder().build());

    @TempDir
    private Path plugins;

    private static String services(Class<?> service) {
        return "META-INF/services/" + service.getName();
    }

    private static TestJar layout(TestJar jar, String className, String name, String mismatch) {
        return jar.source(className, """
                package com.acme;
                import io.github.anometry.api.data.*;
                import io.github.anometry.api.spi.DataLayout;
                import java.util.*;
                public class %s implements DataLayout {
                    @Override public String name() { return "%s"; }
                    @Override public String summary() { return "Of acme."; }
                    @Override public Optional<String> mismatch(LayoutRequest request) { %s }
                    @Override public LayoutData read(LayoutRequest request) { return LayoutData.of(List.of()); }
                }
                """.formatted(className.substring("com.acme.".length()), name, mismatch))
                .entry(services(DataLayout.class), className);
    }

    private static TestJar logger(TestJar jar, String className, String name, String log) {
        return jar.source(className, """
                package com.acme;
                import io.github.anometry.core.logging.*;
                import java.io.IOException;
                import java.util.*;
                public class %s implements ResultLoggerProvider {
                    @Override public String name() { return "%s"; }
                    @Override public String summary() { return "Of acme."; }
                    @Override public List<Setting> settings() { return List.of(new Setting("to", true, "where to")); }
                    @Override public ResultLogger create(Map<String, String> settings) {
                        return new ResultLogger() {
                            @Override public String name() { return "acme to " + settings.get("to"); }
                            @Override public void log(RunReport report) throws IOException { %s }
                        };
                    }
                }
                """.formatted(className.substring("com.acme.".length()), name, log))
                .entry(services(ResultLoggerProvider.class), className);
    }

    private static TestJar predictor(TestJar jar) {
        return jar.source("com.acme.Zero", """
                package com.acme;
                import io.github.anometry.api.batch.*;
                import io.github.anometry.api.model.Predictor;
                import io.github.anometry.api.spi.PredictorProvider;
                import java.util.*;
                public class Zero implements PredictorProvider {
                    @Override public String name() { return "zero"; }
                    @Override public String summary() { return "Predicts nothing."; }
                    @Override public List<Setting> settings() { return List.of(); }
                    @Override public Predictor create(Map<String, String> settings) {
                        return batch -> {
                            ClassLoader context = Thread.currentThread().getContextClassLoader();
                            if (context != Zero.class.getClassLoader()) throw new IllegalStateException("" + context);
                            return batch.with(Field.PRED_SCORE, Tensor.of(new float[batch.size()], batch.size()));
                        };
                    }
                }
                """).entry(services(PredictorProvider.class), "com.acme.Zero");
    }

    private static TestJar report(TestJar jar) {
        return jar.source("com.acme.Text", """
                package com.acme;
                import io.github.anometry.api.report.*;
                import io.github.anometry.api.spi.ReportProvider;
                import java.io.OutputStream;
                import java.util.*;
                public class Text implements ReportProvider {
                    @Override public String name() { return "text"; }
                    @Override public String extension() { return "txt"; }
                    @Override public String summary() { return "Writes text."; }
                    @Override public List<Setting> settings() { return List.of(); }
                    @Override public ReportWriter create(Map<String, String> settings) {
                        return (input, out) -> out.write((input.run() + " " + input.json()).getBytes("UTF-8"));
                    }
                }
                """).entry(services(ReportProvider.class), "com.acme.Text");
    }

    @Test
    void onePluginOffersAllOfThem() throws IOException {
        TestJar jar = TestJar.plugin("acme").metric("com.acme.Hot").metric("com.acme.Cold");
        report(predictor(layout(
                        logger(jar, "com.acme.Log", "acme", ""),
                        "com.acme.Folders",
                        "acme",
                        "return Optional.empty();")))
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(ReportText.of(manager)).isEqualTo("""
                            LOADED acme plugins/acme.jar
                            It has the metrics Cold, Hot, the logger acme, the layout acme, the predictor zero and the report text.
                            """);
            assertThat(manager.providers(MetricProvider.class)).hasSize(2);
            assertThat(manager.providers(DataLayout.class))
                    .singleElement()
                    .satisfies(layout -> assertThat(layout.mismatch(LayoutRequest.of(plugins, plugins)))
                            .isEmpty());
            assertThat(manager.providers(Comparable.class)).isEmpty();

            try (ResultLogger logger = ResultLoggers.load(manager).create("acme=here")) {
                assertThat(logger.name()).isEqualTo("acme to here");
            }
            ImageBatch batch = ImageBatch.builder()
                    .anomalyMap(Tensor.of(new float[4], 1, 2, 2))
                    .build();
            try (Predictor predictor =
                    manager.providers(PredictorProvider.class).get(0).create(Map.of())) {
                assertThat(predictor.predict(batch).get(Field.PRED_SCORE).toFloatArray())
                        .containsExactly(0);
            }
            ReportWriter writer = manager.providers(ReportProvider.class).get(0).create(Map.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(new ReportInput("run", "{}"), out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("run {}");
        }
    }

    @Test
    void whatFailsIsNamedWithThePlugin() throws IOException {
        Path file = layout(
                        logger(
                                TestJar.plugin("acme"),
                                "com.acme.Log",
                                "acme",
                                "throw new NoClassDefFoundError(\"org/mlflow/Client\");"),
                        "com.acme.Folders",
                        "acme",
                        "throw new AssertionError(1);")
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins);
                ResultLogger logger = ResultLoggers.load(manager).create("acme", "x")) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> logger.log(RUN))
                    .withMessage("The logger 'acme' of the plugin 'acme' (" + file
                            + ") failed: java.lang.NoClassDefFoundError: org/mlflow/Client. This is a bug in the "
                            + "plugin. Report it to its author.");
            DataLayout layout = manager.providers(DataLayout.class).get(0);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> layout.mismatch(LayoutRequest.of(plugins, plugins)))
                    .withMessage(
                            "The layout 'acme' of the plugin 'acme' (" + file
                                    + ") failed: java.lang.AssertionError: 1. This is a bug in the plugin. Report it to its author.");
        }
    }

    @Test
    void whatALoggerDeclaresGoesOnAsItIs() throws IOException {
        logger(TestJar.plugin("acme"), "com.acme.Log", "acme", "throw new IOException(\"full\");")
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins);
                ResultLogger logger = ResultLoggers.load(manager).create("acme", "x")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> logger.log(RUN))
                    .withMessage("full");
        }
    }

    @Test
    void aNameThatSeveralOfferNeedsTheirId() throws IOException {
        logger(TestJar.plugin("acme"), "com.acme.Log", "csv", "").write(plugins.resolve("acme.jar"));
        logger(TestJar.plugin("other"), "com.acme.Log", "net", "").write(plugins.resolve("other.jar"));
        logger(TestJar.plugin("third"), "com.acme.Log", "net", "").write(plugins.resolve("third.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(manager.report().problems())
                    .extracting(LoadReport.Row::status)
                    .containsOnly(LoadReport.Status.SHARED_NAME)
                    .hasSize(3);
            assertThat(manager.report().problems().get(0).reason())
                    .isEqualTo(
                            "A logger 'csv' is also offered by Anometry itself, so the short name alone is ambiguous.");
            ResultLoggers loggers = ResultLoggers.load(manager);
            assertThat(loggers.create("acme:csv", "x").name()).isEqualTo("acme to x");
            assertThat(loggers.create("anometry:csv", "x.csv").name()).isEqualTo("csv x.csv");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> loggers.create("net", "x"))
                    .withMessageContaining("Several providers offer a logger 'net': ")
                    .withMessageEndingWith("Write other:net or third:net.");
        }
    }

    @Test
    void aMissingLoggerIsSaidToBeInAPluginThatDidNotLoad() {
        Path file = TestJar.plugin("acme")
                .entry(services(ResultLoggerProvider.class), "com.acme.Gone")
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ResultLoggers.load(manager).create("acme=x"))
                    .withMessage(
                            "There is no logger 'acme'. There are csv, jsonl. It may be part of what could not be loaded: '"
                                    + file
                                    + "': The class com.acme.Gone is listed as a logger's provider, but is not in the"
                                    + " plugin. Rebuild the plugin, for example with mvn clean package.");
        }
    }

    @Test
    void whatIsNoProviderOfItsKindIsRefused() {
        TestJar.plugin("acme")
                .source("com.acme.Thing", "package com.acme; public class Thing {}")
                .entry(services(DataLayout.class), "com.acme.Thing")
                .write(plugins.resolve("acme.jar"));
        assertThat(ReportText.of(plugins)).isEqualTo("""
                        PROVIDER_REFUSED acme plugins/acme.jar
                        The class com.acme.Thing is listed as a layout's provider, but does not implement DataLayout.
                        List the class that implements DataLayout.
                        """);
    }

    /** Faults of providers that can be held, and what is said of each. */
    @Test
    void faultyProvidersHideNoOther() {
        Map<String, String> faults = Map.ofEntries(
                Map.entry(
                        "public P() { throw new AssertionError(\"a\"); }",
                        "The constructor of com.acme.P failed: java.lang.AssertionError: a."),
                Map.entry(
                        "static { if (true) throw new AssertionError(\"s\"); }",
                        "The constructor of com.acme.P failed: java.lang.AssertionError: s."),
                Map.entry(
                        "public P() { new P(); }",
                        "The constructor of com.acme.P failed: java.lang.StackOverflowError."),
                Map.entry(
                        "public P() { throw new Error(\"dead\"); }",
                        "The constructor of com.acme.P failed: java.lang.Error: dead."),
                Map.entry(
                        "public P() throws Exception { throw new java.sql.SQLException(\"db\"); }",
                        "The constructor of com.acme.P failed: java.sql.SQLException: db."),
                Map.entry(
                        "public P() { throw new NoSuchMethodError(\"'float[] io.github.anometry.api.batch.Tensor.fancy()'\"); }",
                        "The class com.acme.P does not find Tensor.fancy() of Anometry."),
                Map.entry(
                        "public P() { throw new UnsatisfiedLinkError(\"no acme in java.library.path\"); }",
                        "The class com.acme.P is incompatible with the classes it uses: "
                                + "java.lang.UnsatisfiedLinkError: no acme in java.library.path."),
                Map.entry(
                        "public P() { throw new RuntimeException() { public String getMessage() { throw new IllegalStateException(); } }; }",
                        "The constructor of com.acme.P failed: com.acme.P$1: (its message cannot be had: java.lang.IllegalStateException)."));
        faults.forEach((body, reason) -> {
            Path folder = plugins.resolve(Integer.toHexString(body.hashCode()));
            TestJar.plugin("acme")
                    .metric("com.acme.Good")
                    .provider("com.acme.P", body)
                    .write(folder.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(folder)) {
                assertThat(manager.report().rows()).hasSize(2);
                assertThat(manager.report().problems())
                        .singleElement()
                        .satisfies(row -> assertThat(row.reason()).isEqualTo(reason));
                assertThat(manager.providers(MetricProvider.class)).hasSize(1);
            }
        });
    }

    @Test
    void namesThatCannotBeWrittenAreRefused() {
        Map<String, String> names = Map.of(
                "\\033[2J", "\\u001B[2J",
                "x\\u202Ey", "x\\u202Ey",
                "../../x", "../../x",
                "=cmd", "=cmd",
                "a: [b", "a: [b",
                "", "",
                "x\".repeat(1_000_000) + \"", "x".repeat(40) + "...");
        names.forEach((name, shown) -> {
            Path folder = plugins.resolve(Integer.toHexString(name.hashCode()));
            layout(TestJar.plugin("acme").metric("com.acme.Good"), "com.acme.Folders", name, "return null;")
                    .write(folder.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(folder)) {
                assertThat(manager.report().problems())
                        .singleElement()
                        .satisfies(row -> assertThat(row.reason())
                                .isEqualTo("The class com.acme.Folders calls its layout '" + shown
                                        + "', which is not a valid name."));
            }
        });
    }
}
