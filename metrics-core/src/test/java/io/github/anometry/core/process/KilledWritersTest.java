package io.github.anometry.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it writes a file leaves the old file or the new one, whole. */
class KilledWritersTest {
    private static final List<String> CALLS = List.of("write", "ftruncate", "fsync", "fdatasync", "rename");
    private static final int KILLED = 128 + 9;
    /** {@code 4711 rename("...", "...") = 0}. */
    private static final Pattern CALL = Pattern.compile("(\\d+) +([a-z]+)\\(.*");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsStrace() throws IOException, InterruptedException {
        boolean works = false;
        try {
            Process strace = new ProcessBuilder(
                            "strace", "-f", "-o", "/dev/null", "-e", "inject=rename:signal=KILL", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            works = strace.waitFor(30, TimeUnit.SECONDS) && strace.exitValue() == 0;
        } catch (IOException notInstalled) {
            assumeTrue(
                    false, "strace is not installed (on Debian: apt-get install strace), which kills at a system call");
        }
        assumeTrue(works, "strace may not trace processes here");
    }

    @ParameterizedTest
    @EnumSource
    void leaveAWholeFile(Writers kind) throws IOException, InterruptedException {
        Path file = folder.resolve("file");
        kind.write(file, "old", 1);
        byte[] old = Files.readAllBytes(file);
        Path calls = folder.resolve("calls");
        assertThat(run(kind, file, "-o", calls.toString(), "-e", "trace=" + String.join(",", CALLS)))
                .isZero();
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole).isNotEqualTo(old);

        Map<String, Integer> points = callsOfTheWriter(calls);
        assertThat(points).containsKey("write");
        boolean isLog = kind == Writers.LOG_CSV || kind == Writers.LOG_JSONL;
        assertThat(points).containsKeys(isLog ? new String[] {"fdatasync"} : new String[] {"fsync", "rename"});
        for (Map.Entry<String, Integer> point : points.entrySet()) {
            for (int nth = 1; nth <= point.getValue(); nth++) {
                Files.write(file, old);
                String where = point.getKey() + " " + nth;
                int exitCode = run(
                        kind,
                        file,
                        "-o",
                        "/dev/null",
                        "-e",
                        "trace=" + point.getKey(),
                        "-e",
                        "inject=" + point.getKey() + ":signal=KILL:when=" + nth);
                assertThat(exitCode).as(where).isEqualTo(KILLED);
                byte[] left = Files.readAllBytes(file);
                assertThat(Arrays.equals(left, old) || Arrays.equals(left, whole))
                        .as("%s has the old or the new content after a kill at %s", kind, where)
                        .isTrue();
            }
        }
    }

    private static int run(Writers kind, Path file, String... strace) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-q"));
        command.addAll(List.of(strace));
        command.addAll(kind.command(file, "newer", 1));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** How often each call is made by the thread that forces the file to the disk. */
    private static Map<String, Integer> callsOfTheWriter(Path log) throws IOException {
        Map<String, Map<String, Integer>> byThread = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                byThread.computeIfAbsent(call.group(1), thread -> new TreeMap<>())
                        .merge(call.group(2), 1, Integer::sum);
            }
        }
        return byThread.values().stream()
                .filter(calls -> calls.containsKey("fsync") || calls.containsKey("fdatasync"))
                .findFirst()
                .orElseThrow();
    }
}
