package io.github.anometry.examples.wrapping.library;

import java.util.ArrayList;
import java.util.List;

/** Labels first; an option that is an enum; shares the memory of what it merges. */
public final class Evaluation {
    /** The measures. */
    public enum Measure {
        ACCURACY,
        ERROR_RATE
    }

    private final float threshold;
    private List<Boolean> right = new ArrayList<>();

    public Evaluation() {
        this(0.5f);
    }

    public Evaluation(float threshold) {
        this.threshold = threshold;
    }

    public void eval(boolean[] labels, float[] scores) {
        for (int i = 0; i < labels.length; i++) {
            right.add(labels[i] == scores[i] > threshold);
        }
    }

    public void eval(boolean label, float score) {
        eval(new boolean[] {label}, new float[] {score});
    }

    public double getValue(Measure measure) {
        double share = (double) right.stream().filter(it -> it).count() / right.size();
        return measure == Measure.ACCURACY ? share : 1 - share;
    }

    public void merge(Evaluation other) {
        if (right.isEmpty()) {
            right = other.right;
        } else {
            right.addAll(other.right);
        }
    }

    public Evaluation copy() {
        Evaluation copy = new Evaluation(threshold);
        copy.right.addAll(right);
        return copy;
    }

    public void clear() {
        right.clear();
    }
}
