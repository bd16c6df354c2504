package io.github.anometry.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contestants measured within a JVM. */
enum Contestant {
    SCAN("plain scan", 1, 5, Integer.MAX_VALUE, PlainScan::new),
    SCAN_ALL("scan of all scores", 1, 5, Integer.MAX_VALUE, FullScan::new),

    // Anometry: for one more metric, add a constant here and its metrics in Evaluators.
    AUROC("Anometry AUROC", 2, 6, Integer.MAX_VALUE, data -> EvaluatorTask.overBatches(data, Evaluators.auroc())),
    AUROC_FROM_ARRAYS(
            "Anometry AUROC, from arrays",
            2,
            6,
            Integer.MAX_VALUE,
            data -> EvaluatorTask.overArrays(data, Evaluators.auroc())),
    AUPRO("Anometry AUPRO", 2, 6, Integer.MAX_VALUE, data -> EvaluatorTask.overBatches(data, Evaluators.aupro())),
    AUPIMO("Anometry AUPIMO", 2, 7, Integer.MAX_VALUE, data -> EvaluatorTask.overBatches(data, Evaluators.aupimo())),
    EVALUATOR(
            "Anometry, 7 metrics",
            2,
            6,
            Integer.MAX_VALUE,
            data -> EvaluatorTask.overBatches(data, Evaluators.sevenMetrics())),

    SORT("Arrays.sort AUROC", 1, 21, Integer.MAX_VALUE, SortedRocArea::new),
    SMILE("Smile AUC", 1, 32, Integer.MAX_VALUE, OtherLibraries::smile),
    // Its curve is lists of boxed numbers.
    TRIBUO("Tribuo binaryAUCROC", 1, 150, 2_000_000, OtherLibraries::tribuo),
    // Its time grows faster than the data.
    ND4J("ND4J ROC, exact", 1, 100, 100_000, OtherLibraries::nd4j);

    static final String SCIKIT_LEARN = "scikit-learn";
    static final String COMMAND = "command";
    static final String MEMORY = "memory";

    /** What else can be chosen, which JMH does not measure. */
    static final List<String> OUTSIDE = List.of(SCIKIT_LEARN, COMMAND, MEMORY);

    /** The prefix of Anometry's titles. */
    static final String ANOMETRY = "Anometry";

    private final String title;
    private final int mostThreads;
    private final int bytesPerPixel;
    private final int mostPixels;

    @SuppressWarnings("ImmutableEnumChecker") // none of the functions has state
    private final Function<DataSet, Task> preparation;

    /**
     * @param mostThreads how many threads it can use
     * @param bytesPerPixel the heap that it needs at least, including the data in its own format
     * @param mostPixels above this it is left out because it takes minutes
     * @param preparation converts the data to its format, untimed
     */
    Contestant(String title, int mostThreads, int bytesPerPixel, int mostPixels, Function<DataSet, Task> preparation) {
        this.title = title;
        this.mostThreads = mostThreads;
        this.bytesPerPixel = bytesPerPixel;
        this.mostPixels = mostPixels;
        this.preparation = preparation;
    }

    /** The name in the tables. */
    String title() {
        return title;
    }

    int mostThreads() {
        return mostThreads;
    }

    Task prepare(DataSet data) {
        return preparation.apply(data);
    }

    /** Why it is not measured at a size with this heap; empty if it is. */
    Optional<String> leftOut(Size size, long heap) {
        if (size.pixels() > mostPixels) {
            return Optional.of(Messages.takesTooLong(title, size.label(), Numbers.threeDigits(mostPixels / 1e6)));
        }
        long bytes = size.pixels() * bytesPerPixel;
        // The garbage collector needs space, too.
        return bytes > heap / 10 * 7
                ? Optional.of(Messages.doesNotFit(title, size.label(), Numbers.bytes(bytes), Numbers.bytes(heap)))
                : Optional.empty();
    }

    /** The spelling on the command line: {@code auroc-from-arrays}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Contestant parse(String text) {
        return Arrays.stream(values())
                .filter(contestant -> contestant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Messages.noSuchContestant(
                        text,
                        Stream.concat(Arrays.stream(values()).map(Contestant::toString), OUTSIDE.stream())
                                .collect(Collectors.joining(", ")))));
    }
}
