package io.github.anometry.core.internal.overlap;

/** The share of the area between the bounds that an anomalous pixel contributes, by its score alone. */
public interface PixelShares {
    /** Restarts before the highest score. */
    void restart();

    /** @param key the key of the score, below that of the previous call since the last restart */
    double of(int key);
}
