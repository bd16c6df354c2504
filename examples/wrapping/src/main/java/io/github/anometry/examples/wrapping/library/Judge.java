package io.github.anometry.examples.wrapping.library;

import java.util.List;

/** Judges items of its own, all at once, and ends with that. */
public final class Judge {
    private boolean done;

    /**
     * An item.
     *
     * @param score how anomalous it was found
     * @param anomalous what it is
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
