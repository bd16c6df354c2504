package io.github.anometry.core.internal.ranking;

import java.util.List;

/** A cursor down the scores of all normal images of one size. */
public final class NormalImages {
    private final int pixels;
    private final SortedKeys keys;
    private final long size;
    private SortedKeys.DescendingCursor descending;
    private long left;

    NormalImages(int pixels, SortedKeys keys) {
        this.pixels = pixels;
        this.keys = keys;
        this.size = keys.size();
        this.descending = keys.descending();
        this.left = size;
    }

    /** The number of pixels of such an image. */
    public int pixels() {
        return pixels;
    }

    /** The number of these images. */
    public long images() {
        return size / pixels;
    }

    /** The number of pixels of all these images. */
    public long size() {
        return size;
    }

    /** Restarts before the highest score. */
    public void restart() {
        descending = keys.descending();
        left = size;
    }

    /** Passes all pixels at or above a key, which is not above that of the previous call. */
    public void walkTo(int key) {
        left = descending.below(key);
    }

    /** The number of passed pixels. */
    public long passed() {
        return size - left;
    }

    /** The key of the highest score not passed; {@link Integer#MIN_VALUE}, which no score has, if there is none. */
    public int highestLeft() {
        return descending.highestBelow();
    }

    /** The key of the lowest score. */
    public int lowest() {
        return SortedKeys.at(List.of(keys), 0);
    }
}
