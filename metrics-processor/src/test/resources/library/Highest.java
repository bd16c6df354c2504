package library;

import java.util.List;

/** Generic. */
public class Highest<T extends Number> {
    private final int[] ranks;
    private float top = Float.NEGATIVE_INFINITY;

    public Highest(int... ranks) {
        this.ranks = ranks;
    }

    public void update(float[] values) {
        for (float value : values) {
            top = Math.max(top, value);
        }
    }

    public List<T> values() {
        return List.of();
    }

    public float top() {
        return top + ranks.length;
    }

    public void merge(Highest<T> other) {
        top = Math.max(top, other.top);
    }
}
