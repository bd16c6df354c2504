package io.github.anometry.examples.wrapping.library;

import java.util.List;

/** Judges its own item type, all at once, and only once. */
public final class Judge {
    private boolean done;

    /**
     * An item.
     *
     * @param score the predicted score
     * @param anomalous the ground truth
     */
    public record Item(double score, boolean anomalous) {}

    public double judge(List<Item> items) {
        if (done) {
            throw new IllegalStateException("has judged already");
        }
        done = true;
        return items.stream()
                .filter(Item::anomalous)
                .mapToDouble(Item::score)
                .average()
                .orElse(Double.NaN);
    }
}
