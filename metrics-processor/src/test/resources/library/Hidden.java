package library;

/** Keeps things for itself. */
public class Hidden {
    private double sum;
    private final long count = 0;

    static Hidden of() {
        return new Hidden();
    }

    protected void update(double value) {
        sum += value;
    }

    public double sum() {
        return sum;
    }

    private double secret() {
        return count;
    }

    void add(double value) {
        sum += secret();
    }
}
