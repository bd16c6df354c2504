package io.github.anometry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Times contestants, each in a separate JVM.
 *
 * @param work the folder for the data, the logs and the values
 * @param heap of each JVM, in bytes
 * @param effort how often and how long
 */
record Timing(Path work, long heap, Effort effort) {

    /**
     * A run longer than an iteration is the whole iteration.
     *
     * @param warmUpMillis the length of a warm-up iteration, which repeats shorter runs until they are compiled
     * @param millis the length of a measured iteration
     */
    record Effort(int warmUps, int warmUpMillis, int iterations, int millis) {
        static final Effort STANDARD = new Effort(3, 1500, 5, 300);
        static final Effort QUICK = new Effort(3, 50, 5, 50);
    }

    /** The time; empty if the contestant failed. */
    Optional<Measurement> measure(Contestant contestant, Size size, int threads) throws IOException {
        String name = contestant + "-" + size.maps() + "-" + threads;
        Path values = work.resolve(name + ".properties");
        Collection<RunResult> results;
        try {
            results = new Runner(new OptionsBuilder()
                            .include("^" + ContestantBenchmark.class.getName() + "\\.time$")
                            .param("contestant", contestant.name())
                            .param("maps", String.valueOf(size.maps()))
                            .param("threads", String.valueOf(threads))
                            .param("data", work.toString())
                            .param("values", values.toString())
                            .forks(1)
                            .jvmArgs(jvmOptions().toArray(String[]::new))
                            .warmupIterations(effort.warmUps())
                            .warmupTime(TimeValue.milliseconds(effort.warmUpMillis()))
                            .measurementIterations(effort.iterations())
                            .measurementTime(TimeValue.milliseconds(effort.millis()))
                            .shouldDoGC(true)
                            .shouldFailOnError(false)
                            .output(log(name).toString())
                            .build())
                    .run();
        } catch (RunnerException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (results.isEmpty() || !Files.exists(values)) {
            return Optional.empty();
        }
        double[] runs = results.iterator().next().getBenchmarkResults().iterator().next().getIterationResults().stream()
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(nanos -> nanos.getScore() / 1e9)
                .toArray();
        return Optional.of(Measurement.of(contestant.title(), size, threads, runs, new ValuesFile(values).read()));
    }

    private List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of(
                "-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC", "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 22) {
            // ND4J's native library needs permission on newer JDKs.
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 23) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** Why there is no time. */
    String failure(Contestant contestant, Size size, int threads) throws IOException {
        Path log = log(contestant + "-" + size.maps() + "-" + threads);
        return Files.readString(log).contains("OutOfMemoryError")
                ? Messages.ranOutOfMemory(contestant.title(), size.label(), threads, Numbers.bytes(heap))
                : Messages.failed(contestant.title(), size.label(), threads, log.toString());
    }

    private Path log(String name) {
        return work.resolve(name + ".log");
    }
}
