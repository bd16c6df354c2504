package io.github.anometry.core.internal.overlap;

/** What share of the area between the bounds an anomalous pixel fills, by its score alone. */
public interface PixelShares {
    /** Goes back to before the highest score. */
    void restart();

    /** @param key the score's key, below that of the call before since the last restart */
    double of(int key);
}
