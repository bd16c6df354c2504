package io.github.anometry.benchmarks;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Updates a fresh evaluator with all batches and computes. */
final class EvaluatorTask implements Task {
    private final Evaluator evaluator;
    private final Consumer<Consumer<ImageBatch>> batches;

    private EvaluatorTask(Evaluator evaluator, Consumer<Consumer<ImageBatch>> batches) {
        this.evaluator = evaluator;
        this.batches = batches;
    }

    /** Over existing batches, like the arrays of the other libraries. */
    static EvaluatorTask overBatches(DataSet data, Evaluator evaluator) {
        Iterable<ImageBatch> prepared = batches(data).toList();
        return new EvaluatorTask(evaluator, prepared::forEach);
    }

    /** Over float[] and byte[]; creating the batches is part of the time. */
    static EvaluatorTask overArrays(DataSet data, Evaluator evaluator) {
        return new EvaluatorTask(evaluator, taker -> batches(data).forEach(taker));
    }

    private static Stream<ImageBatch> batches(DataSet data) {
        return IntStream.range(0, data.batches()).mapToObj(batch -> batch(data.scores(batch), data.mask(batch)));
    }

    private static ImageBatch batch(float[] scores, byte[] mask) {
        int[] shape = {scores.length / DataGenerator.PIXELS, DataGenerator.SIDE, DataGenerator.SIDE};
        return ImageBatch.builder()
                .anomalyMap(Tensor.of(scores, shape))
                .gtMask(Tensor.ofUnsignedBytes(mask, shape))
                .build();
    }

    @Override
    public Map<String, Double> run() {
        return values(filled());
    }

    /** An evaluator updated with all batches. */
    Evaluator filled() {
        Evaluator fresh = evaluator.copy();
        batches.accept(fresh::update);
        return fresh;
    }

    static Map<String, Double> values(Evaluator filled) {
        Map<String, Double> values = new TreeMap<>();
        filled.compute().metrics().forEach((name, result) -> values.put(name, result.asDouble()));
        return values;
    }
}
