package io.github.anometry.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that was logged is lost, however many log to one file at the same time. */
class AppendingProcessesTest {
    private static final int WRITERS = 4;
    private static final int RUNS = 40;

    @TempDir
    private Path folder;

    private static Set<String> all() {
        Set<String> runs = new TreeSet<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int run = 0; run < RUNS; run++) {
                runs.add("w" + writer + "-" + run);
            }
        }
        return runs;
    }

    private static void assertAllThere(Writers kind, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        if (kind == Writers.LOG_JSONL) {
            assertThat(lines).hasSize(WRITERS * RUNS).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        } else {
            long cells =
                    lines.get(0).chars().filter(character -> character == ',').count();
            assertThat(lines)
                    .hasSize(1 + 150 * WRITERS * RUNS)
                    .allMatch(line ->
                            line.chars().filter(character -> character == ',').count() == cells);
        }
        Set<String> found = new TreeSet<>();
        Matcher runs = Pattern.compile("\\bw\\d-\\d+\\b").matcher(String.join("\n", lines));
        while (runs.find()) {
            found.add(runs.group());
        }
        assertThat(found).isEqualTo(all());
    }

    @ParameterizedTest
    @EnumSource(
            value = Writers.class,
            names = {"LOG_CSV", "LOG_JSONL"})
    void processes(Writers kind) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<Process> processes = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            processes.add(new ProcessBuilder(kind.command(log, "w" + writer, RUNS))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said" + writer).toFile())
                    .start());
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            assertThat(processes.get(writer).waitFor())
                    .as(Files.readString(folder.resolve("said" + writer)))
                    .isZero();
        }
        assertAllThere(kind, log);
    }

    @ParameterizedTest
    @EnumSource(
            value = Writers.class,
            names = {"LOG_CSV", "LOG_JSONL"})
    void loggersOfOneProcess(Writers kind) throws Exception {
        Path log = folder.resolve("log");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String run = "w" + writer;
                tasks.add(() -> {
                    kind.write(log, run, RUNS);
                    return null;
                });
            }
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
        assertAllThere(kind, log);
    }
}
