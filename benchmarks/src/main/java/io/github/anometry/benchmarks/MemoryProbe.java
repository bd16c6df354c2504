package io.github.anometry.benchmarks;

import io.github.anometry.core.evaluator.Evaluator;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Evaluates once, in a separate JVM, and reports the heap in use before and after. */
final class MemoryProbe {
    static final String DATA = "data";
    static final String FILLED = "filled";
    static final String COMPUTED = "computed";

    private MemoryProbe() {}

    /** @param arguments AUROC or EVALUATOR, the folder of the data, the number of maps, the file for the results */
    public static void main(String[] arguments) throws IOException {
        Evaluator evaluator = switch (Contestant.valueOf(arguments[0])) {
            case AUROC -> Evaluators.auroc();
            case AUPRO -> Evaluators.aupro();
            case EVALUATOR -> Evaluators.sevenMetrics();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        // So that classes loaded once do not count as state.
        EvaluatorTask.overBatches(new DataSet(new Size(1)), evaluator).run();

        DataFiles files = DataFiles.in(Path.of(arguments[1]), new Size(Integer.parseInt(arguments[2])));
        EvaluatorTask task = EvaluatorTask.overBatches(files.read(), evaluator);
        Map<String, Double> used = new TreeMap<>();
        used.put(DATA, usedHeap());
        Evaluator filled = task.filled();
        try {
            used.put(FILLED, usedHeap());
            EvaluatorTask.values(filled);
            used.put(COMPUTED, usedHeap());
        } finally {
            Reference.reachabilityFence(task);
            Reference.reachabilityFence(filled);
        }
        new ValuesFile(Path.of(arguments[3])).write(used);
    }

    /** In bytes, after a full collection. */
    private static double usedHeap() {
        System.gc();
        return (double) Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory();
    }
}
