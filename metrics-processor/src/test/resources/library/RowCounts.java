package library;

/** Fed with a constant beside each element, read from another object's fields. */
public class RowCounts {
    private final int bins;
    private double positives;
    private double rows;

    public RowCounts(int bins) {
        this.bins = bins;
    }

    public void perRow(double prediction, int actual, double weight) {
        positives += actual * weight;
        rows += weight;
    }

    public void reduce(RowCounts other) {
        positives += other.positives;
        rows += other.rows;
    }

    /** What is read. */
    public static final class Summary {
        public final double share;
        public final int bins;

        public Summary(RowCounts counts) {
            this.share = counts.positives / counts.rows;
            this.bins = counts.bins;
        }

        public static Summary of(RowCounts counts) {
            return new Summary(counts);
        }
    }

    public Summary summary() {
        return new Summary(this);
    }
}
