package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a locale that is not installed, Java falls back to ASCII; names with other letters are reported, with what to set. */
final class LocaleTest {
    private static final String ADVICE =
            " cannot be used: it has characters outside the encoding of the locale, US-ASCII."
                    + " Set LC_ALL=C.UTF-8, or another locale with UTF-8 that 'locale -a' lists.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void linux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only here do file names depend on the locale");
    }

    private static Run anometry(Path where, String locale, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    /** Where the locale of the tests cannot express an argument, Java does not pass it on. */
    private static void assumeThatLettersArePassedOn() {
        assumeTrue(
                List.of("UTF-8", "ISO-8859-1").contains(System.getProperty("sun.jnu.encoding")),
                "the tests run in a locale without the letter that is to be passed on");
    }

    private Run inUnknownLocale(String... arguments) throws IOException, InterruptedException {
        return anometry(folder, "xx_YY.UTF-8", arguments);
    }

    @Test
    void anArgument() throws IOException, InterruptedException {
        assumeThatLettersArePassedOn();
        Run run = inUnknownLocale("evaluate", "--maps", "b\u00E4se/maps", "--masks", "masks");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).matches("anometry: The path 'b\uFFFD+se/maps'\\Q" + ADVICE);
        run = inUnknownLocale("evaluate", "b\u00E4se/maps", "masks");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).matches("anometry: The path 'b\uFFFD+se/maps'\\Q" + ADVICE);
        run = inUnknownLocale("evaluate", "maps", "masks", "--json", "\u00E4.json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).matches("anometry: The path '\uFFFD+.json'\\Q" + ADVICE);
        run = inUnknownLocale("evaluate", "maps", "masks", "--log", "csv=\u00E4.csv");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).matches("anometry: The path '\uFFFD+.csv'\\Q" + ADVICE);
    }

    @Test
    void theFolderWhereItRuns() throws IOException, InterruptedException {
        assumeThatLettersArePassedOn();
        Path home = Files.createDirectory(folder.resolve("J\u00F6rg"));
        Run run = anometry(home, "xx_YY.UTF-8", "plugins", "list", "--plugins", "plugins");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).matches("anometry: The folder '\\S*/J\uFFFD+rg', where the command runs,\\Q" + ADVICE);
    }

    @Test
    void aPathInAConfiguration() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("e.yaml"), "test_metrics: [AUPRO]\nplugins: {directory: 'pl\u00FCgins'}\n");
        assertThat(inUnknownLocale("config", "check", "e.yaml"))
                .isEqualTo(
                        new Run(2, "", "anometry: e.yaml:2:22: plugins.directory: The path 'pl\u00FCgins'" + ADVICE));
    }

    @Test
    void whatIsNoPathInAnyLocale() throws IOException {
        Path config =
                Files.writeString(folder.resolve("e.yaml"), "test_metrics: [AUPRO]\nplugins: {directory: \"a\\0b\"}\n");
        assertThat(Run.anometry("config", "check", config))
                .isEqualTo(new Run(
                        2,
                        "",
                        "anometry: " + config
                                + ":2:22: plugins.directory: 'a\\u0000b' is not a path: Nul character not allowed. "
                                + "Give the path of a file or folder.\n"));
        Files.writeString(config, "test_metrics: [AUPRO]\nlog: \"csv=a\\0b\"\n");
        assertThat(Run.anometry("evaluate", "maps", "masks", "--config", config))
                .isEqualTo(new Run(
                        2,
                        "",
                        "anometry: 'a\\u0000b' is not a path: Nul character not allowed. Give the path of a "
                                + "file or folder.\n"));
    }
}
