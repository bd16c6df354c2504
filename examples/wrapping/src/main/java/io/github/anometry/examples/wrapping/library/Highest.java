package io.github.anometry.examples.wrapping.library;

import java.util.Comparator;

/** Generic. */
public final class Highest<T extends Comparable<T>> {
    private final Comparator<T> order;
    private float top = Float.NEGATIVE_INFINITY;

    public Highest(Comparator<T> order) {
        this.order = order;
    }

    public boolean isHigher(T one, T other) {
        return order.compare(one, other) > 0;
    }

    public void update(float[] values) {
        for (float value : values) {
            top = Math.max(top, value);
        }
    }

    public float top() {
        return top;
    }
}
