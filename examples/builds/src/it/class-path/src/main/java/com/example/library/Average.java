package com.example.library;

/** Knows nothing of metrics; unlike classes of the JDK, it has names for its parameters in every release. */
public final class Average {
    private double sum;
    private long count;

    public void accept(double value) {
        sum += value;
        count++;
    }

    public double getAverage() {
        return sum / count;
    }
}
