package io.github.anometry.api.data;

import io.github.anometry.api.error.DataException;

/** Decides how many pixels of a region must be found for it to count as found, as in the evaluation of MVTec LOCO AD. */
@FunctionalInterface
public interface SaturationRule {
    /**
     * The number of pixels that must be found, between 1 and {@code area}.
     *
     * @param mask the region's file, for messages
     * @param value the value of its pixels
     * @param position of the first of them, for messages
     * @param area how many there are
     * @throws DataException if the data set has no regions of that value
     */
    int saturation(DataFile mask, double value, String position, int area);
}
