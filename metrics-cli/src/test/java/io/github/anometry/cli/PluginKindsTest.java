package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.cli.scaffold.PluginProject;
import io.github.anometry.cli.scaffold.ProjectKind;
import io.github.anometry.plugin.files.MapFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plugins of every kind, created by {@code plugins new}, in the command. */
class PluginKindsTest {
    private static final Path EXAMPLES = Path.of("../examples/plugin-kinds/src");

    @TempDir
    private Path folder;

    private Path plugin(ProjectKind kind) throws IOException {
        return TestPlugin.made(folder.resolve(kind + "/demo"), kind)
                .build(folder.resolve("plugins").resolve(kind + ".jar"));
    }

    private Path data() throws IOException {
        Path data = folder.resolve("data");
        TestData.category(data, "bolt");
        return data;
    }

    /** Only the version differs from what the build of the examples compiles and tests. */
    @ParameterizedTest
    @EnumSource
    void whatIsMadeIsTheExample(ProjectKind kind) throws IOException {
        assumeTrue(Files.isDirectory(EXAMPLES), "the examples are not beside this module");
        Path project = folder.resolve("example");
        PluginProject.of(project, kind, Version.text()).write();
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            assertThat(sources)
                    .hasSize(2)
                    .allSatisfy(source -> assertThat(source)
                            .hasSameTextualContentAs(
                                    EXAMPLES.resolve(project.resolve("src").relativize(source))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isListedAndChecked(ProjectKind kind) throws IOException {
        Path jar = plugin(kind);
        Run list = Run.anometry("plugins", "list", "--plugins", folder.resolve("plugins"));
        String name = kind == ProjectKind.METRIC ? "DemoPixelShare" : "demo";
        assertThat(list.out())
                .contains("It has the " + kind + " " + name + ".")
                .contains("1 plugin with 1 " + kind + " is loaded from ");
        Run why = Run.anometry("plugins", "why", name, "--plugins", folder.resolve("plugins"));
        assertThat(why.out()).contains("It has the " + kind + " " + name + ".");
        Run check = Run.anometry("plugins", "check", jar);
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .contains(
                        kind == ProjectKind.METRIC
                                ? "DemoPixelShare honours the metric contract"
                                : "The " + kind + " 'demo' responds as expected.");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void aLoggerOfAPluginLogs() throws IOException {
        plugin(ProjectKind.LOGGER);
        Path data = data();
        Path log = folder.resolve("log.txt");
        Run run = Run.anometry(
                "evaluate",
                data.resolve("maps"),
                data.resolve("dataset"),
                "--plugins",
                folder.resolve("plugins"),
                "--log",
                "demo=" + log,
                "--run",
                "padim");
        assertThat(run.err()).endsWith("Appended to " + log + ".\n");
        assertThat(run.exitCode()).isZero();
        assertThat(log).content().contains("padim image_AUROC ");
    }

    @Test
    void aReportOfAPluginIsWrittenByItsNameOrItsEnding() throws IOException {
        plugin(ProjectKind.REPORT);
        Path data = data();
        for (String spec :
                List.of("demo=" + folder.resolve("a.md"), folder.resolve("b.md").toString())) {
            Run run = evaluate(data, "--report", spec, "--run", "padim");
            assertThat(run.err()).contains("Wrote " + spec.substring(spec.indexOf('=') + 1) + ".");
            assertThat(run.exitCode()).isZero();
        }
        assertThat(folder.resolve("a.md"))
                .content()
                .startsWith("# padim\n\n| metric | value |\n")
                .contains("| image_AUROC | ")
                .isEqualTo(Files.readString(folder.resolve("b.md")));
        Run again = evaluate(data, "--report", folder.resolve("a.md"));
        assertThat(again.err()).contains("because the file exists.");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    private Run evaluate(Path data, Object... more) {
        return Run.anometry(Stream.concat(
                        Stream.of(
                                "evaluate",
                                data.resolve("maps"),
                                data.resolve("dataset"),
                                "--plugins",
                                folder.resolve("plugins")),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void aLayoutOfAPluginReads() throws IOException {
        plugin(ProjectKind.LAYOUT);
        Path data = folder.resolve("data");
        TestData.npy(data.resolve("maps/000.tiff"), new float[] {0, 1, 2, 9}, 2, 2);
        TestData.npy(data.resolve("maps/001.tiff"), new float[] {3, 1, 0, 2}, 2, 2);
        TestData.mask(data.resolve("dataset/masks/000.png"), 2, 2, 3);
        for (String layout : List.of("auto", "demo")) {
            Run run = evaluate(data, "--layout", layout, "--json", "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains("\"layout\" : \"demo\"", "\"id\" : \"001\"", "\"defect_type\" : \"anomalous\"");
        }
        Run other = evaluate(data, "--layout", "mvtec");
        assertThat(other.err())
                .startsWith("anometry: These folders are not in the layout 'mvtec'. " + data.resolve("maps")
                        + " has no anomaly map: expected <category>/test/<defect>/<id>.tiff");
        assertThat(other.exitCode()).isEqualTo(2);
    }

    @Test
    void aConfigurationNamesLoggersReportsAndLayoutsAndOptionsWin() throws IOException {
        plugin(ProjectKind.LOGGER);
        TestPlugin.made(folder.resolve("page"), ProjectKind.REPORT).build(folder.resolve("plugins/page.jar"));
        Path data = data();
        Path log = folder.resolve("log.txt");
        Path report = folder.resolve("a.md");
        Path yaml = Files.writeString(folder.resolve("e.yaml"), """
                plugins: {directory: plugins}
                layout: mvtec
                log: demo=%s
                report: [%s]
                test_metrics: [{metric: AUROC, fields: [pred_score, gt_label]}]
                """.formatted(log, report));
        Path maps = data.resolve("maps");
        Path masks = data.resolve("dataset");
        Run run = Run.anometry("evaluate", maps, masks, "--config", yaml);
        assertThat(run.err()).contains("Wrote " + report + ".").contains("Appended to " + log + ".");
        assertThat(log).content().isEqualTo("evaluate AUROC 1.0\n");
        Run other = Run.anometry("evaluate", maps, masks, "--config", yaml, "--report", folder.resolve("b.md"));
        assertThat(other.err()).contains("Wrote " + folder.resolve("b.md") + ".");
        Run forced = Run.anometry("evaluate", maps, masks, "--config", yaml, "--layout", "loco", "--overwrite");
        assertThat(forced.exitCode()).isNotZero();
    }

    @Test
    void aLayoutOfAPluginIsRecognisedOrNamed() throws IOException {
        plugin(ProjectKind.LAYOUT);
        Path maps = folder.resolve("flat/maps");
        TestData.npy(maps.resolve("x/000.npy"), new float[] {1, 2, 1, 1}, 2, 2);
        MapFiles.write(Tensor.of(new float[] {1, 2, 1, 1}, 2, 2), maps.resolve("000.tiff"));
        MapFiles.write(Tensor.of(new float[] {1, 9, 1, 1}, 2, 2), maps.resolve("001.tiff"));
        TestData.mask(folder.resolve("flat/data/masks/001.png"), 2, 2, 1);
        for (String layout : List.of("auto", "demo")) {
            Run run = Run.anometry(
                    "evaluate",
                    maps,
                    folder.resolve("flat/data"),
                    "--plugins",
                    folder.resolve("plugins"),
                    "--layout",
                    layout,
                    "--json",
                    "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("\"image_AUROC\" : 1.0").contains("\"id\" : \"001\"");
        }
        Run unknown = Run.anometry(
                "evaluate",
                maps,
                folder.resolve("flat/data"),
                "--plugins",
                folder.resolve("plugins"),
                "--layout",
                "dmeo");
        assertThat(unknown.err()).contains("Did you mean 'demo'?");
        assertThat(unknown.exitCode()).isEqualTo(2);
    }

    @Test
    void aReportThatFailsCostsNothingElse() throws IOException {
        TestPlugin.made(folder.resolve("demo"), ProjectKind.REPORT)
                .replace(
                        "DemoReport.java",
                        "EvaluationResult result = ",
                        "if (!input.run().equals(\"check\")) { throw new AssertionError(\"ink\"); } EvaluationResult result = ")
                .build(folder.resolve("plugins/demo.jar"));
        Path data = data();
        Run run = evaluate(data, "--report", folder.resolve("a.md"), "--json", folder.resolve("a.json"));
        assertThat(run.out()).contains("image_AUROC");
        assertThat(run.err())
                .contains("The report 'demo' was not written: The report 'demo' of the plugin 'demo' (")
                .contains("failed: java.lang.AssertionError: ink. This is a bug in the plugin.");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(folder.resolve("a.md")).doesNotExist();
        assertThat(folder.resolve("a.json")).exists();
    }

    @Test
    void aReportThatThereIsNotIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Path data = data();
        Run run = Run.anometry(
                "evaluate", data.resolve("maps"), data.resolve("dataset"), "--report", folder.resolve("a.html"));
        assertThat(run.err())
                .isEqualTo("anometry: There is no report for a file such as '" + folder.resolve("a.html")
                        + "'. Write NAME=FILE with one of these: none. Reports come with plugins: name their directory with"
                        + " --plugins.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
