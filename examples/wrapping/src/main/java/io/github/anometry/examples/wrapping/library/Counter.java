package io.github.anometry.examples.wrapping.library;

/** Updated row by row; its result is in a {@link Summary} made from it. */
public final class Counter {
    private final double threshold;
    private double hits;
    private double misses;
    private double rows;

    public Counter(double threshold) {
        this.threshold = threshold;
    }

    public void row(double score, int label, double weight) {
        rows += weight;
        hits += label == 1 && score >= threshold ? weight : 0;
        misses += label == 1 && score < threshold ? weight : 0;
    }

    public void reduce(Counter other) {
        hits += other.hits;
        misses += other.misses;
        rows += other.rows;
    }

    /** The result. */
    public static final class Summary {
        public final double _recall;
        public final double _rows;

        public Summary(Counter counter) {
            this._recall = counter.hits / (counter.hits + counter.misses);
            this._rows = counter.rows;
        }
    }
}
