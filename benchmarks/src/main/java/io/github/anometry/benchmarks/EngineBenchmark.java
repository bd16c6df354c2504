package io.github.anometry.benchmarks;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The overhead of an engine: many small batches, and metrics with little work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
    static final int BATCHES = 10_000;
    private static final int UPDATES = BATCHES * SmallBatches.METRICS;

    private final SmallBatches data = new SmallBatches(BATCHES);
    private final List<Batch> labelled = data.labelled();

    /** The metrics called by hand, over post-processed batches. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public List<Object> metrics() {
        List<? extends AnomalibMetric<?>> metrics =
                SmallBatches.metrics().stream().map(AnomalibMetric::copy).toList();
        labelled.forEach(batch -> metrics.forEach(metric -> metric.update(batch)));
        return metrics.stream().<Object>map(AnomalibMetric::result).toList();
    }

    /** A test run, including post-processing. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public EvaluationResult engine() {
        return Engine.builder().images(false).build().test(data.model(), data.module());
    }

    /** A test run that keeps a record of each image. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public EvaluationResult engineWithImages() {
        return new Engine().test(data.model(), data.module());
    }
}
