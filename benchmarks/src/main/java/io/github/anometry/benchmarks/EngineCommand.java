package io.github.anometry.benchmarks;

import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.logging.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the overhead of an engine. */
@Command(
        name = "engine",
        description = "Measures the overhead of an engine: 10,000 batches of four scores, four metrics of constant "
                + "memory; and the heap over a million batches.")
final class EngineCommand implements Runnable {
    private static final int TIMES = 100;
    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;
    private static final long SECOND = 1000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        MarkdownTable times = new MarkdownTable("lr", List.of("", "µs per batch and metric"));
        for (RunResult result : measure()) {
            times.row(
                    result.getPrimaryResult().getLabel(),
                    String.format(
                            Locale.ROOT,
                            "%.3f ± %.3f",
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreError()));
        }
        out.println(times.render());
        MarkdownTable heap = new MarkdownTable("rr", List.of("batches", "heap in use, KiB"));
        heap().forEach(heap::row);
        out.print(heap.render());
        out.flush();
    }

    private static List<RunResult> measure() {
        try {
            return new ArrayList<>(new Runner(new OptionsBuilder()
                            .include("^" + EngineBenchmark.class.getName() + "\\.")
                            .forks(FORKS)
                            .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC")
                            .warmupIterations(ITERATIONS)
                            .warmupTime(TimeValue.milliseconds(SECOND))
                            .measurementIterations(ITERATIONS)
                            .measurementTime(TimeValue.milliseconds(SECOND))
                            .shouldFailOnError(true)
                            .build())
                    .run());
        } catch (RunnerException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** After full collections, at every tenth of a run. */
    private static List<List<String>> heap() {
        SmallBatches data = new SmallBatches(EngineBenchmark.BATCHES);
        long every = (long) EngineBenchmark.BATCHES * TIMES / 10;
        List<List<String>> rows = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void batchDone(Stage stage, long batches, long samples) {
                if (batches % every == 0) {
                    rows.add(List.of(
                            String.format(Locale.ROOT, "%,d", batches),
                            String.format(Locale.ROOT, "%,d", usedHeap() / 1024)));
                }
            }
        };
        Engine.builder().images(false).listeners(listener).build().test(data.model(), data.repeated(TIMES));
        return rows;
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
