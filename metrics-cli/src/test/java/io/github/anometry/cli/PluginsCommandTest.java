package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins on the command line: a folder with a good one and a file that is not a plugin. */
final class PluginsCommandTest {
    private static final String BROKEN =
            "'broken.jar' is not a jar, or is damaged: it cannot be read as a zip file. Copy or build it again; it "
                    + "may be incomplete.";

    @TempDir
    private Path folder;

    private String goodSum = "";

    private Path plugins() {
        return folder.resolve("plugins");
    }

    @BeforeEach
    void aGoodPluginAndABrokenFile() throws IOException {
        goodSum = sha256(TestPlugin.made(folder.resolve("demo")).build(plugins().resolve("demo-1.0.0.jar")));
        Files.writeString(plugins().resolve("broken.jar"), "no jar");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String withoutPaths(String text) {
        return text.replace(folder + "/", "").replace(goodSum, "GOOD");
    }

    private void assertPrints(Run run, String out) {
        assertThat(withoutPaths(run.err())).isEmpty();
        assertThat(withoutPaths(run.out())).isEqualTo(out);
        assertThat(run.exitCode()).isZero();
    }

    private static void assertRefused(Run run, String message) {
        assertThat(run.err()).isEqualTo("anometry: " + message + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static final String BROKEN_ROW = """
            plugins/broken.jar: not loaded
              'broken.jar' is not a jar, or is damaged: it cannot be read as a zip file.
              Copy or build it again; it may be incomplete.

            """;

    private static final String GOOD_ROW = """
            plugins/demo-1.0.0.jar (plugin demo): loaded
              sha256 GOOD
              It has the metric DemoPixelShare.

            """;

    @Nested
    class List {
        @Test
        void reportsEachFile() {
            assertPrints(
                    Run.anometry("plugins", "list", "--plugins", plugins()),
                    BROKEN_ROW + GOOD_ROW + "1 plugin with 1 metric is loaded from 'plugins'; 1 thing to look at.\n");
        }

        @Test
        void saysWhereItLookedAndWhatForWhereThereIsNothing() throws IOException {
            Path empty = Files.createDirectory(folder.resolve("empty"));
            Run run = Run.anometry("plugins", "list", "--plugins", empty);
            assertThat(withoutPaths(run.out()).replaceAll("\\s+", " "))
                    .isEqualTo("empty: no plugins No plugins were found: 'empty' contains neither a jar nor a folder. "
                            + "Put plugin jars into it, or for each plugin a folder with its jars. "
                            + "0 plugins are loaded from 'empty'; 1 thing to look at. ");
            assertThat(run.exitCode()).isZero();
        }

        @Test
        void refusesADirectoryThatThereIsNot() throws IOException {
            Path nowhere = folder.resolve("nowhere");
            Path file = Files.createFile(folder.resolve("file.jar"));
            String[][] commands = {{"plugins", "list"}, {"plugins", "why", "demo"}, {"metrics"}, {"evaluate", "A", "B"}
            };
            for (String[] command : commands) {
                assertRefused(
                        at(nowhere, command),
                        "There is no directory '" + nowhere
                                + "' for plugins. Check the path, or create the directory and put plugin jars into "
                                + "it.");
                assertRefused(
                        at(file, command),
                        "'" + file + "' is not a directory of plugins. Name the directory that contains the plugin "
                                + "jars.");
            }
        }

        private Run at(Path directory, String... command) {
            return Run.anometry(Stream.concat(Stream.of(command), Stream.of("--plugins", directory))
                    .toArray());
        }

        @Test
        void takesNoDirectoryByDefault() {
            Run run = Run.anometry("plugins", "list");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("Missing required option: '--plugins=DIR'");
        }
    }

    @Nested
    class Why {
        private Run why(String name) {
            return Run.anometry("plugins", "why", name, "--plugins", plugins());
        }

        @Test
        void explainsAPlugin() {
            assertPrints(why("demo"), GOOD_ROW);
        }

        @Test
        void explainsAFile() {
            assertPrints(why("broken.jar"), BROKEN_ROW);
        }

        @Test
        void explainsAMetricByEitherName() {
            assertPrints(why("DemoPixelShare"), GOOD_ROW);
            assertPrints(why("demo:DemoPixelShare"), GOOD_ROW);
        }

        @Test
        void explainsAMetricThatIsNotLoaded() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace("pom.xml", "<Anometry-Api-Level>1", "<Anometry-Api-Level>9")
                    .build(plugins().resolve("acme.jar"));
            Run run = why("AcmePixelShare");
            assertPrints(run, """
                    plugins/acme.jar (plugin acme): not loaded
                      sha256 %s
                      It was built for API level 9, but this Anometry has level 1.
                      Update Anometry, or use an older version of the plugin.

                    """.formatted(sha256(jar)));
        }

        @Test
        void explainsASharedName() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "defaultFields = ", "name = \"AUROC\", defaultFields = ")
                    .build(plugins().resolve("acme.jar"));
            assertPrints(why("AUROC"), """
                    There is a built-in metric 'AUROC'.

                    plugins/acme.jar (plugin acme): loaded
                      sha256 SUM
                      It has the metric AUROC.

                    plugins/acme.jar (plugin acme): loaded, but a name is shared
                      sha256 SUM
                      A metric 'AUROC' is also offered by Anometry itself, so the short name alone is ambiguous.
                      Write acme:AUROC, or anometry:AUROC for the built-in one.

                    """.replace("SUM", sha256(jar)));
        }

        @Test
        void explainsABuiltInMetric() {
            assertPrints(why("AUPRO"), "There is a built-in metric 'AUPRO'.\n\n");
        }

        @Test
        void offersTheNearestName() {
            assertRefused(
                    why("dmeo"),
                    "No plugin, file or part of a plugin is called 'dmeo'. Did you mean 'demo'? There are DemoPixelShare, broken.jar, "
                            + "demo, demo-1.0.0.jar.");
        }
    }

    @Nested
    class Check {
        @Test
        void findsTheMadePluginFine() {
            assertPrints(
                    Run.anometry("plugins", "check", plugins().resolve("demo-1.0.0.jar")),
                    GOOD_ROW
                            + "DemoPixelShare honours the metric contract, as far as the contract applies (11 of 12 "
                            + "clauses).\n");
        }

        @Test
        void findsWhatIsNoJar() {
            Run run = Run.anometry("plugins", "check", plugins().resolve("broken.jar"));
            assertThat(withoutPaths(run.out())).isEqualTo(BROKEN_ROW);
            assertThat(run.exitCode()).isEqualTo(2);
        }

        @Test
        void refusesADirectoryOfPlugins() throws IOException {
            Path alone = folder.resolve("alone");
            TestPlugin.made(folder.resolve("single")).build(alone.resolve("single.jar"));
            Files.createDirectory(alone.resolve("notes"));
            assertThat(Run.anometry("plugins", "check", alone).exitCode()).isZero();
            TestPlugin.made(folder.resolve("acme")).build(plugins().resolve("acme.jar"));
            assertRefused(
                    Run.anometry("plugins", "check", plugins()),
                    "'" + plugins() + "' contains plugins: acme.jar, demo-1.0.0.jar. Name one jar or folder in it.");
            Path folders = folder.resolve("folders");
            Files.createDirectories(folders.resolve("empty"));
            TestPlugin.made(folder.resolve("other")).build(folders.resolve("acme/acme.jar"));
            assertRefused(
                    Run.anometry("plugins", "check", folders),
                    "'" + folders + "' contains plugins: acme. Name one jar or folder in it.");
        }

        @Test
        void findsAMetricThatBreaksTheContract() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "all += other.all;", "")
                    .build(folder.resolve("acme.jar"));
            Run run = Run.anometry("plugins", "check", jar);
            assertThat(run.out()).contains("""
                    AcmePixelShare breaks 1 of the 12 clauses of the metric contract:
                      AcmePixelShare breaks the metric contract. A metric merges as it declares; this one does not:
                    """);
            assertThat(run.exitCode()).isEqualTo(2);
        }

        @Test
        void makesFieldsForAMetricWithoutDefaultOnes() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "(defaultFields = \"anomaly_map\")", "")
                    .build(folder.resolve("acme.jar"));
            assertThat(Run.anometry("plugins", "check", jar).out())
                    .endsWith("AcmePixelShare honours the metric contract, as far as the contract applies (11 of 12 "
                            + "clauses).\n");
        }

        @Test
        void findsAMetricThatCannotBeMadeOfItsOwnDefaults() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace(
                            "AcmePixelShare.java",
                            "this.threshold = threshold;",
                            "this.threshold = threshold; if (threshold > 0) { throw new IllegalStateException(\"no GPU\"); }")
                    .build(folder.resolve("acme.jar"));
            Run run = Run.anometry("plugins", "check", jar);
            assertThat(run.out())
                    .contains("AcmePixelShare cannot be created with its defaults: The metric 'AcmePixelShare' of the "
                            + "plugin")
                    .containsIgnoringWhitespaces("java.lang.IllegalStateException: no GPU");
            assertThat(run.exitCode()).isEqualTo(2);
        }

        @Test
        void saysWhatItCannotCheck() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "@Default(\"0.5\") ", "")
                    .replace("AcmePixelShare.java", "import io.github.anometry.api.annotation.Default;\n", "")
                    .build(folder.resolve("acme.jar"));
            Run run = Run.anometry("plugins", "check", jar);
            assertThat(run.out())
                    .contains("AcmePixelShare was not checked, because it cannot be created with defaults alone: ");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Nested
    class New {
        @Test
        void makesAProjectThatSaysHowToUseIt() throws IOException {
            Path project = folder.resolve("acme-metrics");
            assertPrints(Run.anometry("plugins", "new", project), """
                    Created the plugin 'acme-metrics' with the metric AcmeMetricsPixelShare under acme-metrics. Build and use it\
                     (the first command installs what plugins are built with and is needed only once):
                      mvn -P quick -Dmaven.test.skip install -pl metrics-core -am
                      mvn -f acme-metrics package
                      mkdir -p plugins && cp acme-metrics/target/*.jar plugins/
                      ./anometry evaluate --plugins plugins --config acme-metrics/evaluation.yaml --maps MAPS --masks MASKS
                    """);
            try (Stream<Path> files = Files.walk(project)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> project.relativize(file).toString())
                                .sorted())
                        .containsExactly(
                                ".gitignore",
                                "README.md",
                                "evaluation.yaml",
                                "pom.xml",
                                "src/main/java/com/example/acmemetricsplugin/AcmeMetricsPixelShare.java",
                                "src/test/java/com/example/acmemetricsplugin/AcmeMetricsPixelShareTest.java");
            }
            assertThat(project.resolve("pom.xml")).content().contains("<anometry.version>" + Version.text() + "<");
        }

        @Test
        void saysWhereAnometryIsIfTheUserIsElsewhere() {
            System.setProperty("anometry.home", "/opt/the user's/anometry");
            try {
                assertThat(Run.anometry("plugins", "new", folder.resolve("acme metrics"))
                                .out())
                        .contains("\n  mvn -f '/opt/the user'\\''s/anometry' -P quick -Dmaven.test.skip install ")
                        .contains("\n  mvn -f '" + folder.resolve("acme metrics") + "' package\n");
            } finally {
                System.clearProperty("anometry.home");
            }
        }

        @Test
        void overwritesNothing() throws IOException {
            Path project = folder.resolve("demo");
            assertRefused(
                    Run.anometry("plugins", "new", project),
                    "The folder '" + project + "' is not empty, so nothing was written. Name another folder.");
        }

        @Test
        void needsANameThatMakesAnId() {
            Path project = folder.resolve("___");
            assertRefused(
                    Run.anometry("plugins", "new", project),
                    "The folder's name becomes the plugin's id, and '" + project
                            + "' does not make one. Name the folder with at most 64 letters and digits, for example "
                            + "acme-metrics.");
            assertThat(project).doesNotExist();
        }

        @Test
        void makesNamesFromAnyFolderName() throws IOException {
            Path jar = TestPlugin.made(folder.resolve("3D new.Metrics")).build(folder.resolve("3d.jar"));
            assertThat(Run.anometry("plugins", "list", "--plugins", folder).out())
                    .contains(jar.getFileName() + " (plugin 3d-new.metrics): loaded")
                    .contains("It has the metric M3dNewMetricsPixelShare.");
        }
    }

    @Nested
    class TheOtherCommands {
        @Test
        void listMetricsOfPlugins() {
            Run run = Run.anometry("metrics", "--plugins", plugins());
            assertThat(run.out())
                    .contains(
                            "\nDemoPixelShare              The share of pixels that score at or above a threshold. (plugin demo)\n")
                    .contains("\nAUPRO  ");
            assertThat(withoutPaths(run.err()))
                    .isEqualTo("anometry: The plugin 'plugins/broken.jar' is not loaded. " + BROKEN + "\n");
            assertThat(run.exitCode()).isZero();
        }

        @Test
        void explainAMetricOfAPlugin() {
            Run run = Run.anometry("metrics", "demo:DemoPixelShare", "--plugins", plugins());
            assertThat(run.out())
                    .startsWith("demo:DemoPixelShare\n\nThe share of pixels that score at or above a threshold.\n")
                    .endsWith("""
                            In a configuration:
                              {metric: demo:DemoPixelShare, prefix: pixel_}

                            On the command line:
                              anometry evaluate MAPS MASKS --plugins %s --metrics demo:DemoPixelShare
                            """.formatted(plugins()));
            assertThat(run.exitCode()).isZero();
        }

        private Run evaluate(String metric, String output) throws IOException {
            TestData.category(folder, "bolt");
            Path config = Files.writeString(folder.resolve("evaluation.yaml"), """
                    test_metrics:
                      - {metric: AUPRO, prefix: pixel_}
                      - {metric: %s, prefix: pixel_, threshold: 2}
                    """.formatted(metric));
            return Run.anometry(
                    "evaluate",
                    "--maps",
                    folder.resolve("maps"),
                    "--masks",
                    folder.resolve("dataset"),
                    "--config",
                    config,
                    "--plugins",
                    plugins(),
                    "--json",
                    output);
        }

        @Test
        void evaluateAMetricOfAPlugin() throws IOException {
            Run run = evaluate("DemoPixelShare", folder.resolve("results.json").toString());
            assertThat(run.out()).isEqualTo("""
                    bolt: 3 images (1 anomalous), 12 pixels, 1 anomalous region
                    Read: layout mvtec; 1 category; maps of 2x2; image score max; anomalous where the mask is >0

                    pixel_AUPRO           1.0000
                    pixel_DemoPixelShare  0.2500
                    """);
            assertThat(withoutPaths(run.err()))
                    .isEqualTo("anometry: The plugin 'plugins/broken.jar' is not loaded. " + BROKEN
                            + "\nanometry: Wrote results.json.\n");
            assertThat(run.exitCode()).isZero();
            JsonNode settings = new ObjectMapper()
                    .readTree(folder.resolve("results.json").toFile())
                    .get("settings");
            assertThat(settings.at("/plugins/demo/sha256").asText()).isEqualTo(goodSum);
            assertThat(settings.at("/plugins/demo/version").asText()).isEqualTo("1.0.0");
        }

        @Test
        void evaluateOnlyIfTheyHaveEveryMetric() throws IOException {
            Run run = evaluate("Sharpness", "-");
            assertThat(run.out()).isEmpty();
            assertThat(withoutPaths(run.err()).lines().skip(1))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "anometry: evaluation.yaml:3:14: test_metrics[1].metric: There is no metric 'Sharpness'.")
                    .endsWith(
                            " It may be part of what could not be loaded: 'plugins/broken.jar': 'broken.jar' is not a "
                                    + "jar, or is damaged: it cannot be read as a zip file.");
            assertThat(run.exitCode()).isEqualTo(2);
        }

        @Test
        void sayWhichJarShouldHaveHadAMetric() throws IOException {
            TestPlugin.made(folder.resolve("acme"))
                    .replace("pom.xml", "<Anometry-Api-Level>1", "<Anometry-Api-Level>9")
                    .build(plugins().resolve("acme.jar"));
            Run run = evaluate("AcmePixelShare", "-");
            assertThat(withoutPaths(run.err()))
                    .contains(
                            " It should be in 'plugins/acme.jar', which could not be loaded: It was built for API level 9, "
                                    + "but this Anometry has level 1. Update Anometry, or use an older version of the plugin.\n");
            assertThat(run.exitCode()).isEqualTo(2);
        }

        @Test
        void stillMeanTheBuiltInMetricsByDefault() throws IOException {
            TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "defaultFields = ", "name = \"AUROC\", defaultFields = ")
                    .build(plugins().resolve("acme.jar"));
            TestData.category(folder, "bolt");
            assertThat(withPlugins().out()).contains("image_AUROC", "pixel_AUROC");
            assertThat(withPlugins("--metrics", "image_AUROC").out()).contains("image_AUROC  1.0000");
            assertThat(withPlugins("--metrics", "anometry:AUROC").out()).contains("image_AUROC", "pixel_AUROC");
        }

        @Test
        void makeANameThatTheyShareAnError() throws IOException {
            TestPlugin.made(folder.resolve("acme"))
                    .replace("AcmePixelShare.java", "defaultFields = ", "name = \"AUROC\", defaultFields = ")
                    .build(plugins().resolve("acme.jar"));
            TestData.category(folder, "bolt");
            for (String name : new String[] {"AUROC", "auroc"}) {
                Run run = withPlugins("--metrics", name);
                assertThat(run.err())
                        .endsWith("anometry: There are several metrics 'AUROC'. Use a longer name: anometry:AUROC or "
                                + "acme:AUROC.\n");
                assertThat(run.exitCode()).isEqualTo(2);
            }
            assertThat(withPlugins("--metrics", "acme:AUROC").out())
                    .contains("pixel_AUROC")
                    .doesNotContain("image_AUROC");
            assertThat(withPlugins("--metrics", "acme:AUROC,anometry:AUROC").exitCode())
                    .isEqualTo(2);
        }

        private Run withPlugins(Object... more) {
            return Run.anometry(Stream.concat(
                            Stream.of(
                                    "evaluate",
                                    folder.resolve("maps"),
                                    folder.resolve("dataset"),
                                    "--plugins",
                                    plugins()),
                            Stream.of(more))
                    .toArray());
        }
    }
}
