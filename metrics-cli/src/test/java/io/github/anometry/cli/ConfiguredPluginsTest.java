package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins named in a configuration, with their checksums, and the option that replaces the directory. */
final class ConfiguredPluginsTest {
    private static final String OTHER_SUM = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private String sum = "";

    @BeforeEach
    void aPlugin() throws IOException, NoSuchAlgorithmException {
        Path jar = TestPlugin.made(folder.resolve("demo")).build(folder.resolve("jars/demo.jar"));
        sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }

    private Run evaluate(String plugins, Object... more) throws IOException {
        TestData.category(folder, "bolt");
        Path config = Files.writeString(
                folder.resolve("evaluation.yaml"),
                plugins + "\ntest_metrics: [{metric: DemoPixelShare, prefix: pixel_, threshold: 2}]\n");
        Object[] arguments = new Object[7 + more.length];
        System.arraycopy(
                new Object[] {
                    "evaluate",
                    "--maps",
                    folder.resolve("maps"),
                    "--masks",
                    folder.resolve("dataset"),
                    "--config",
                    config
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return Run.anometry(arguments);
    }

    private static void assertMeasures(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("pixel_DemoPixelShare  0.2500");
        assertThat(run.exitCode()).isZero();
    }

    private static void assertLacksTheMetric(Run run, String reason) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("test_metrics[0].metric: There is no metric 'DemoPixelShare'.")
                .contains(reason);
    }

    @Test
    void areLoadedFromBesideTheFile() throws IOException {
        assertMeasures(evaluate("plugins: {directory: jars}"));
    }

    @Test
    void areLoadedOnlyWithTheirChecksum() throws IOException {
        assertMeasures(evaluate("plugins: {directory: jars, sha256: {demo.jar: " + sum + "}}"));
        assertMeasures(evaluate("plugins: {directory: jars, sha256: {demo: " + sum + "}}"));
        assertLacksTheMetric(evaluate("plugins: {directory: jars, sha256: {demo.jar: " + OTHER_SUM + "}}"), OTHER_SUM);
        assertLacksTheMetric(evaluate("plugins: {directory: jars, sha256: {}}"), sum);
    }

    @Test
    void mayHaveWarningsOfTheirOwn() throws IOException {
        String plugins = "plugins: {directory: jars}";
        assertMeasures(evaluate(plugins, "--no-warnings", "of-a-plugin-of-ours"));
        assertThat(evaluate(plugins, "--no-warnings", "grey-masks").exitCode()).isEqualTo(2);
    }

    @Test
    void mustBeInADirectoryThatThereIs() throws IOException {
        Run run = evaluate("plugins: {directory: nowhere}");
        assertThat(run.err())
                .startsWith("anometry: There is no directory '" + folder.resolve("nowhere")
                        + "' for plugins. Check the path,");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void canBeOthersByAnOptionWithTheSameChecksums() throws IOException {
        assertMeasures(evaluate("plugins: {directory: nowhere}", "--plugins", folder.resolve("jars")));
        assertLacksTheMetric(
                evaluate(
                        "plugins: {directory: nowhere, sha256: {demo.jar: " + OTHER_SUM + "}}",
                        "--plugins",
                        folder.resolve("jars")),
                OTHER_SUM);
    }
}
