package com.example.library;

/** Has nothing to do with metrics; unlike classes of the JDK, it keeps its parameters' names in every release. */
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
