package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command reports and returns when a plugin's metric fails: the culprit, and the other metrics' values if wanted. */
final class FaultyPluginsTest {
    private static final String SOURCE = """
            package com.example.faultsplugin;

            import io.github.anometry.api.annotation.CreateAnomalibMetric;
            import io.github.anometry.api.annotation.Default;
            import io.github.anometry.api.batch.Tensor;
            import io.github.anometry.api.metric.Metric;

            /** A metric that fails. */
            @CreateAnomalibMetric(defaultFields = "anomaly_map")
            public final class FaultsPixelShare implements Metric<Double> {
                private static final class Broken {
                    private static final int VALUE = value();

                    private static int value() {
                        throw new IllegalStateException("no GPU");
                    }
                }

                private final String how;

                /** @param how where it fails, and by what */
                public FaultsPixelShare(@Default("update pointer") String how) {
                    this.how = how;
                    failIn("constructor");
                }

                private void failIn(String here) {
                    if (how.startsWith(here)) {
                        FaultsPixelShare.<RuntimeException>fail(how.substring(here.length() + 1));
                    }
                }

                @SuppressWarnings("unchecked")
                private static <T extends Throwable> void fail(String fault) throws T {
                    switch (fault) {
                        case "assertion" -> throw new AssertionError("not so");
                        case "stack" -> fail(fault);
                        case "pointer" -> throw new NullPointerException("no map");
                        case "checked" -> throw (T) new java.io.IOException("disk full");
                        case "initialiser" -> throw new IllegalStateException("not reached" + Broken.VALUE);
                        case "linking" -> throw new UnsatisfiedLinkError("no onnxruntime");
                        case "memory" -> throw new OutOfMemoryError("Java heap space");
                        case "exit" -> System.exit(0);
                        case "print" -> System.out.println("loading model ...");
                        default -> throw new IllegalArgumentException("It cannot measure this.");
                    }
                }

                /** @param map scores */
                public void update(Tensor map) {
                    failIn("update");
                }

                @Override
                public Double compute() {
                    failIn("compute");
                    return 0.5;
                }

                @Override
                public void reset() {}
            }
            """;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path jar;

    @BeforeAll
    static void aPlugin() throws IOException {
        Path project = folder.resolve("faults");
        TestPlugin plugin = TestPlugin.made(project);
        Files.writeString(project.resolve("src/main/java/com/example/faultsplugin/FaultsPixelShare.java"), SOURCE);
        // The project's tests are about the original metric.
        Files.writeString(
                project.resolve("src/test/java/com/example/faultsplugin/FaultsPixelShareTest.java"),
                "package com.example.faultsplugin; class FaultsPixelShareTest {}");
        jar = plugin.build(folder.resolve("jars/faults.jar"));
        TestData.category(folder, "bolt");
    }

    private static List<String> evaluate(String place, String fault, String... more) throws IOException {
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), """
                plugins: {directory: jars}
                test_metrics:
                  - {metric: AUROC, fields: [anomaly_map, gt_mask]}
                  - {metric: FaultsPixelShare, how: %s %s}
                """.formatted(place, fault));
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "--maps",
                folder.resolve("maps").toString(),
                "--masks",
                folder.resolve("dataset").toString(),
                "--config",
                config.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static Run run(String place, String fault, String... more) throws IOException {
        return Run.anometry(evaluate(place, fault, more).toArray());
    }

    private static String failed(String said) {
        return "The metric 'FaultsPixelShare' of the plugin 'faults' (" + jar + ") failed: " + said
                + ". This is a bug in the plugin. Report it to its author.";
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("assertion", "java.lang.AssertionError: not so"),
                Arguments.of("stack", "java.lang.StackOverflowError"),
                Arguments.of("pointer", "java.lang.NullPointerException: no map"),
                Arguments.of("checked", "java.io.IOException: disk full"),
                Arguments.of(
                        "initialiser",
                        "java.lang.ExceptionInInitializerError, caused by java.lang.IllegalStateException: no GPU"),
                Arguments.of("linking", "java.lang.UnsatisfiedLinkError: no onnxruntime"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anEvaluationEndsAndNamesThePlugin(String fault, String said) throws IOException {
        for (String place : List.of("update", "compute")) {
            assertThat(run(place, fault)).isEqualTo(new Run(2, "", "anometry: " + failed(said) + "\n"));
        }
        // A checked exception of a constructor is reported as the metric's own.
        String made = fault.equals("checked")
                ? "FaultsPixelShare cannot be made: " + said + ". The cause of this exception says where."
                : failed(said);
        assertThat(run("constructor", fault))
                .isEqualTo(new Run(
                        2,
                        "",
                        "anometry: " + folder.resolve("evaluation.yaml") + ":4:5: test_metrics[1]: " + made + "\n"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theOthersAreMeasuredIfTheUserWantsToKeepGoing(String fault, String said) throws IOException {
        Run update = run("update", fault, "--keep-going");
        assertThat(update.exitCode()).isEqualTo(5);
        assertThat(update.out())
                .contains("AUROC             1.0000")
                .contains("FaultsPixelShare is undefined: it failed on batch 1 and has been left out since: "
                        + failed(said));
        Run compute = run("compute", fault, "--keep-going");
        assertThat(compute.exitCode()).isEqualTo(5);
        assertThat(compute.out())
                .contains("AUROC             1.0000")
                .contains("FaultsPixelShare is undefined: it could not be computed: " + failed(said));
    }

    @Test
    void whatItRefusesIsTheFaultOfTheData() throws IOException {
        assertThat(run("update", "refusal"))
                .isEqualTo(new Run(3, "", "anometry: FaultsPixelShare refuses batch 1: It cannot measure this.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor", "update", "compute"})
    void whoFillsTheMemoryIsNamed(String place) throws IOException {
        Run run = run(place, "memory", "--keep-going");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("anometry: The data do not fit in ")
                .endsWith(" MiB of memory, which ran out while the metric 'FaultsPixelShare' of the plugin 'faults' ("
                        + jar
                        + ") ran. Allow more memory, for example with ANOMETRY_OPTS=-Xmx16g, make batches smaller "
                        + "(--batch-size), or evaluate the categories one at a time.\n");
    }

    @Test
    void aCheckFindsIt() {
        Run run = Run.anometry("plugins", "check", jar);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).endsWith("""
                FaultsPixelShare breaks 1 of the 12 clauses of the metric contract:
                  FaultsPixelShare breaks the metric contract. A metric accepts the batches; this one does not: it
                  threw java.lang.NullPointerException: no map. Seed 1.
                """);
    }

    /** In a separate process. */
    private static Run process(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("copies")),
                Main.class.getName()));
        command.addAll(arguments);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        // Less than the half minute that a batch may take after an interruption.
        assertThat(process.waitFor(25, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor", "update"})
    void whoEndsTheProgramIsNamedAtOnce(String place) throws IOException, InterruptedException {
        Path json = folder.resolve("results.json");
        Run run = process(evaluate(place, "exit", "--keep-going", "--json", json.toString()));
        assertThat(run)
                .isEqualTo(new Run(
                        4,
                        "",
                        "anometry: The class com.example.faultsplugin.FaultsPixelShare of the plugin 'faults' ended "
                                + "the program with System.exit before it was done. This is a bug in the plugin. "
                                + "Report it to its author.\n"));
        assertThat(json).doesNotExist();
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void whatItPrintsIsNoResult() throws IOException, InterruptedException {
        Run run = process(evaluate("update", "print", "--json", "-"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"FaultsPixelShare\" : 0.5");
        assertThat(run.err()).contains("loading model ...\n");
    }
}
