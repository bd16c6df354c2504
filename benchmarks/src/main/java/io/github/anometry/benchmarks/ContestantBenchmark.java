package io.github.anometry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One contestant at one size with a number of threads; its final values are written to a file. A run longer than an
 * iteration is the whole iteration; shorter ones are averaged.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContestantBenchmark {
    /** A constant of {@link Contestant}. */
    @Param("AUROC")
    public String contestant = "";

    @Param("1")
    public int maps;

    @Param("1")
    public int threads;

    /** The folder with the data of all sizes. */
    @Param("")
    public String data = "";

    /** The file for the values. */
    @Param("")
    public String values = "";

    private boolean usesThreads;
    private Task task = Map::of;
    private ForkJoinPool pool = ForkJoinPool.commonPool();
    private Map<String, Double> last = Map.of();

    @Setup
    public void prepare() throws IOException {
        Contestant measured = Contestant.valueOf(contestant);
        usesThreads = measured.mostThreads() > 1;
        task = measured.prepare(DataFiles.in(Path.of(data), new Size(maps)).read());
        pool = new ForkJoinPool(threads);
    }

    /** Multi-threaded contestants run in a separate pool, which limits the threads. */
    @Benchmark
    public Map<String, Double> time() throws ExecutionException, InterruptedException {
        last = usesThreads ? pool.submit(task::run).get() : task.run();
        return last;
    }

    @TearDown
    public void keepValues() throws IOException {
        pool.shutdown();
        new ValuesFile(Path.of(values)).write(last);
    }
}
