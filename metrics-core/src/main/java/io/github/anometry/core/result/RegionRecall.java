package io.github.anometry.core.result;

/**
 * How much of a true anomalous region was found.
 *
 * @param pixels the size of the region
 * @param recall the share of its pixels that were predicted anomalous, in [0, 1]
 */
public record RegionRecall(long pixels, double recall) {}
