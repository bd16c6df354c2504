package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code anometry config}. */
final class ConfigCommandTest {
    @TempDir
    private Path folder;

    private Path config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("evaluation.yaml"), yaml);
    }

    @Nested
    class Check {
        @Test
        void reportsTheMetricsOfAGoodOne() throws IOException {
            Path file = config("""
                    test_metrics:
                      - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
                      - {metric: AUPRO, prefix: pixel_}
                    """);
            Run run = Run.anometry("config", "check", file);
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isEqualTo("""
                    No errors in %s.
                      test_metrics: image_AUROC, pixel_AUPRO
                      validation_metrics: none
                    """.formatted(file));
        }

        @Test
        void looksUpWhatOnlyARunNeeds() throws IOException {
            String metrics = "test_metrics: [AUPRO]\n";
            assertThat(Run.anometry("config", "check", config(metrics + "layout: mvtecc\n")))
                    .satisfies(run -> {
                        assertThat(run.err())
                                .contains(
                                        "evaluation.yaml:2:9: layout: There is no layout 'mvtecc'. Did you mean 'mvtec'?");
                        assertThat(run.exitCode()).isEqualTo(2);
                    });
            assertThat(Run.anometry("config", "check", config(metrics + "log: cvs=foo.csv\n")))
                    .satisfies(run -> {
                        assertThat(run.err())
                                .contains("evaluation.yaml:2:6: log: There is no logger 'cvs'. Did you mean 'csv'?");
                        assertThat(run.exitCode()).isEqualTo(2);
                    });
            assertThat(Run.anometry("config", "check", config(metrics + "log: csv\n")))
                    .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2));
            assertThat(Run.anometry("config", "check", config(metrics + "report: x.html\n")))
                    .satisfies(run -> {
                        assertThat(run.err())
                                .contains(
                                        "evaluation.yaml:2:9: report: There is no report for a file such as 'x.html'.");
                        assertThat(run.exitCode()).isEqualTo(2);
                    });
            Run run = Run.anometry(
                    "config", "check", config(metrics + "layout: auto\nlog: [csv=nowhere/x.csv, slf4j]\n"));
            assertThat(run.err()).startsWith("anometry: ").contains("SLF4J");
            assertThat(Run.anometry("config", "check", config(metrics + "layout: loco\nlog: csv=nowhere/x.csv\n"))
                            .exitCode())
                    .isZero();
        }

        @Test
        void reportsAllErrorsAtOnce() throws IOException {
            Path file = config("""
                    defaults: {strict: perhaps}
                    test_metrics:
                      - {metric: AUPRO, fpr_limit: 1.5, conectivity: 8}
                      - {prefix: image_}
                    """);
            Run run = Run.anometry("config", "check", file);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("""
                    anometry: The configuration '%1$s' has 4 problems:
                      %1$s:1:20: defaults.strict is 'perhaps', but must be true or false.
                      %1$s:3:21: test_metrics[0].fpr_limit: AUPRO cannot be built: fpr_limit is 1.5, but must be above 0 and at most 1.
                      %1$s:3:37: test_metrics[0].conectivity: AUPRO has no parameter 'conectivity'. It has fpr_limit, connectivity. Did you mean 'connectivity'?
                      %1$s:4:5: test_metrics[1] has no 'metric'. Add it.
                    """.formatted(file));
        }

        @Test
        void looksForPluginsWhereTheFileSays() throws IOException {
            Path file = config("plugins: {directory: jars}\ntest_metrics: [AUPRO]\n");
            assertThat(Run.anometry("config", "check", file).exitCode()).isEqualTo(2);
            Files.createDirectory(folder.resolve("jars"));
            Run run = Run.anometry("config", "check", file);
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("'" + folder.resolve("jars") + "'");
            Path others = Files.createDirectory(folder.resolve("others"));
            assertThat(Run.anometry("config", "check", file, "--plugins", others)
                            .err())
                    .contains("'" + others + "'")
                    .doesNotContain("jars'");
        }

        @Test
        void ofAFileThatIsNotThere() {
            Run run = Run.anometry("config", "check", folder.resolve("absent.yaml"));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("anometry: There is no configuration file '" + folder.resolve("absent.yaml")
                            + "'. Check the path.\n");
        }
    }

    @Nested
    class Init {
        @Test
        void writesWhatIsEvaluatedWithoutConfiguration() throws IOException {
            Path file = folder.resolve("mine.yaml");
            Run run = Run.anometry("config", "init", file);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isEqualTo("""
                    Wrote %1$s. Edit it, then run:
                      ./anometry config check %1$s
                      ./anometry evaluate MAPS MASKS --config %1$s
                    """.formatted(file));
            assertThat(Run.anometry("config", "check", file).out()).contains("""
                      test_metrics: image_AUROC, image_AveragePrecision, image_F1Max, pixel_AUROC, pixel_AveragePrecision, pixel_AUPR, pixel_F1Max, pixel_AUPRO
                    """.stripLeading());
            assertThat(EvaluationConfig.read(file)
                            .evaluator(MetricRegistry.load())
                            .test()
                            .metrics())
                    .extracting(AnomalibMetric::recipe)
                    .containsExactlyElementsOf(Evaluators.metrics(false).stream()
                            .map(AnomalibMetric::recipe)
                            .toList());
        }

        @Test
        void whatItExplainsCanBeTakenAsItIs() throws IOException {
            Path file = folder.resolve("mine.yaml");
            Run.anometry("config", "init", file);
            String all = Pattern.compile("^# (?=(validation_metrics|defaults|plugins|  ))", Pattern.MULTILINE)
                    .matcher(Files.readString(file).replaceFirst("(?s)^.*?\ntest_metrics:", "test_metrics:"))
                    .replaceAll("");
            Files.writeString(file, all);
            Files.createDirectory(folder.resolve("plugins"));
            Run run = Run.anometry("config", "check", file);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("validation_metrics: image_F1AdaptiveThreshold");
            assertThat(run.err()).contains("'" + folder.resolve("plugins") + "'");
        }

        @Test
        void quotesAPathForTheShell() throws IOException {
            Path file = Files.createDirectory(folder.resolve("my files")).resolve("mine.yaml");
            assertThat(Run.anometry("config", "init", file).out()).isEqualTo("""
                    Wrote %1$s. Edit it, then run:
                      ./anometry config check '%1$s'
                      ./anometry evaluate MAPS MASKS --config '%1$s'
                    """.formatted(file));
        }

        @Test
        void overwritesNothing() throws IOException {
            Path file = config("test_metrics: [AUPRO]");
            Run run = Run.anometry("config", "init", file);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("anometry: The file '" + file + "' exists, so nothing was written. Name another file, "
                            + "or check this one with 'anometry config check'.\n");
            assertThat(file).hasContent("test_metrics: [AUPRO]");
        }

        @Test
        void whereItCannotBeWritten() {
            Path file = folder.resolve("absent").resolve("mine.yaml");
            Run run = Run.anometry("config", "init", file);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("anometry: '" + file + "' cannot be written: there is no folder '"
                            + folder.resolve("absent") + "'. Create it, or name a file in an existing folder.\n");
        }
    }

    @Nested
    class Schema {
        @Test
        void hasAllMetricsWithTheirParameters() throws IOException {
            Run run = Run.anometry("config", "schema");
            assertThat(run.exitCode()).isZero();
            JsonNode schema = new ObjectMapper().readTree(run.out());
            assertThat(schema.get("$schema").asText()).isEqualTo("http://json-schema.org/draft-07/schema#");
            assertThat(schema.findValuesAsText("description"))
                    .contains(
                            "whether pixels that share a corner are neighbours (8) or only those that share a side (4); "
                                    + "default 8");
        }
    }

    @Test
    void saysWhatItCanDo() {
        Run run = Run.anometry("config");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "anometry: No command given. Choose one of init, check, schema.\nTry 'anometry config --help'.\n");
    }
}
