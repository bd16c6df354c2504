package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLoggersTest {
    private static final String SERVICES = "META-INF/services/" + ResultLoggerProvider.class.getName();

    @TempDir
    private Path folder;

    private final ResultLoggers loggers = ResultLoggers.load();

    /** Offers a logger that does nothing, or fails to. */
    private record Offering(String name, List<Setting> settings, Consumer<Map<String, String>> creation)
            implements ResultLoggerProvider {
        @Override
        public String summary() {
            return "Does nothing.";
        }

        @Override
        public ResultLogger create(Map<String, String> given) {
            creation.accept(given);
            return new ResultLogger() {
                @Override
                public String name() {
                    return Offering.this.name + " " + given;
                }

                @Override
                public void log(RunReport report) {}
            };
        }
    }

    private static void assertRefused(ResultLoggers of, String spec, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> of.create(spec))
                .withMessage(message);
    }

    @Test
    void thoseOfTheClassPathAreThere() {
        assertThat(loggers.providers()).extracting(ResultLoggerProvider::name).containsExactly("csv", "jsonl", "slf4j");
        assertThat(loggers.problems()).isEmpty();
    }

    @Test
    void aLoggerIsMadeByASpecByItsFirstSettingOrByAll() {
        String file = folder.resolve("a=b,c.csv").toString();
        assertThat(loggers.create("csv=" + file)).isInstanceOf(CsvLogger.class);
        assertThat(loggers.create("csv=" + file).name()).isEqualTo("csv " + file);
        assertThat(loggers.create("csv", file).name()).isEqualTo("csv " + file);
        assertThat(loggers.create("csv", Map.of("file", file)).name()).isEqualTo("csv " + file);
        assertThat(loggers.create("jsonl=" + file)).isInstanceOf(JsonLinesLogger.class);
        assertThat(loggers.create("slf4j", Map.of()).name()).isEqualTo("slf4j io.github.anometry.results");
    }

    @Test
    void slf4jIsNotOfferedWhereItHasNoProvider() {
        assertRefused(
                loggers,
                "slf4j",
                "SLF4J has no provider here, so the results would be lost. Use another logger, or, in a program, add"
                        + " a provider such as logback-classic to its class path.");
    }

    @Test
    void aFileInPlaceOfALogger() {
        assertRefused(loggers, "out.csv", "There is no logger 'out.csv'. Did you mean 'csv=out.csv'?");
        assertRefused(loggers, "a/b.jsonl", "There is no logger 'a/b.jsonl'. Did you mean 'jsonl=a/b.jsonl'?");
    }

    @Test
    void whatIsMadeLogs() throws IOException {
        Path file = folder.resolve("results.csv");
        try (ResultLogger logger = loggers.create("csv", file.toString())) {
            logger.log(Reports.test(1));
        }
        assertThat(file).content().startsWith("run,time,inputs,");
    }

    @Test
    void wrongNamesAndSettingsAreReportedWithTheNearestName() {
        assertRefused(
                loggers,
                "cvs=results.csv",
                "There is no logger 'cvs'. Did you mean 'csv'? There are csv, jsonl. A logger of a plugin needs "
                        + "the plugin's directory (--plugins), or its jar on the class path.");
        assertRefused(
                loggers,
                "csv",
                "The logger 'csv' needs the setting 'file' (the file that runs are appended to). Write csv=VALUE, or give it by "
                        + "its name.");
        assertRefused(loggers, "csv=", "The setting 'file' of the logger 'csv' is empty. Give it a value.");
        assertRefused(
                loggers,
                "=results.csv",
                "'=results.csv' does not name a logger. Write its name, or NAME=VALUE, for example csv=results.csv.");
        assertRefused(
                loggers,
                "csv=a\0b",
                "The setting 'file' of the logger 'csv' is wrong. 'a\\u0000b' is not a path: "
                        + "Nul character not allowed. Give the path of a file or folder.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> loggers.create("csv", Map.of("flie", "results.csv")))
                .withMessage("The logger 'csv' has no setting 'flie'. Did you mean 'file'? It has file, cells.")
                .satisfies(refused -> assertThat(refused.key()).contains("flie"));
    }

    @Test
    void aProgramAddsItsOwn() {
        ResultLoggers more = loggers.with(new Offering("none", List.of(), given -> {}));
        assertThat(more.create("none").name()).isEqualTo("none {}");
        assertRefused(more, "none=x", "The logger 'none' takes no value, but is given 'x'. Write only none.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> more.create("none", Map.of("level", "info")))
                .withMessage("The logger 'none' has no setting 'level'. It has none.");
        assertThat(loggers.providers()).hasSize(3);
    }

    @Test
    void twoOfOneNameAreAnErrorOfThatNameOnly() {
        ResultLoggers more = loggers.with(new Offering("csv", List.of(), given -> {}));
        assertRefused(
                more,
                "csv",
                "Several providers offer a logger 'csv': io.github.anometry.core.logging.CsvLoggerProvider, "
                        + Offering.class.getName() + ". Take all but one of their jars off the class path.");
        assertThat(more.create("slf4j", Map.of())).isNotNull();
    }

    @Test
    void aProviderThatFailsToMakeItsLoggerIsNamed() {
        ResultLoggers more = loggers.with(new Offering("bad", List.of(), given -> {
            throw new IllegalStateException("no server");
        }));
        assertRefused(
                more,
                "bad",
                "The logger 'bad' could not be created: " + Offering.class.getName()
                        + " failed with java.lang.IllegalStateException: no server. Check its settings, or report it "
                        + "to its author.");
    }

    private static String provider(String name, String body) {
        return """
                package acme;
                import io.github.anometry.core.logging.*;
                import java.util.*;
                public class %s %s
                """.formatted(name, body);
    }

    private static String logger(String name, String more) {
        return """
                implements ResultLoggerProvider {
                    %s
                    @Override public String name() { return "%s"; }
                    @Override public String summary() { return "Nothing."; }
                    @Override public List<Setting> settings() { return List.of(); }
                    @Override public ResultLogger create(Map<String, String> settings) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(more, name);
    }

    @Test
    void aBrokenProviderHidesNoOther() throws IOException {
        Path good = TestJar.library()
                .source("acme.Good", provider("Good", logger("good", "")))
                .entry(SERVICES, "acme.Good\n")
                .write(folder.resolve("good.jar"));
        Path broken = TestJar.library()
                .source("acme.Base", "package acme; public class Base {}")
                .source("acme.Plain", "package acme; public class Plain {}")
                .source("acme.Lost", provider("Lost", "extends Base " + logger("lost", "")))
                .source(
                        "acme.Throws",
                        provider(
                                "Throws",
                                logger(
                                        "throws",
                                        "public Throws() { throw new IllegalStateException(\"no licence\"); }")))
                .source(
                        "acme.Nameless",
                        provider(
                                "Nameless",
                                logger("x", "")
                                        .replace("return \"x\"", "throw new IllegalStateException(\"no name\")")))
                .without("acme.Base")
                .entry(SERVICES, "acme.Lost\nacme.Gone\nacme.Throws\nacme.Nameless\nacme.Plain\n")
                .write(folder.resolve("broken.jar"));
        Path noNames = TestJar.library().entry(SERVICES, "no class name\n").write(folder.resolve("no-names.jar"));
        URL[] jars = {
            noNames.toUri().toURL(), broken.toUri().toURL(), good.toUri().toURL()
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader classPath = new URLClassLoader(jars, before)) {
            Thread.currentThread().setContextClassLoader(classPath);
            ResultLoggers found = ResultLoggers.load();
            assertThat(found.providers())
                    .extracting(ResultLoggerProvider::name)
                    .containsExactly("csv", "good", "jsonl", "slf4j");
            assertThat(found.problems())
                    .hasSize(6)
                    .allMatch(problem -> problem.startsWith("A provider of loggers cannot be loaded: "));
            assertThat(String.join("\n", found.problems()))
                    .contains(
                            "acme/Base",
                            "acme.Gone not found",
                            "no licence",
                            "no name",
                            "acme.Plain not a subtype",
                            "no-names.jar");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> found.create("lost"))
                    .withMessageStartingWith(
                            "There is no logger 'lost'. There are csv, good, jsonl. It may be part of what could not "
                                    + "be loaded: A provider of loggers cannot be loaded: ");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
