package io.github.anometry.plugin.files;

/**
 * An anomalous region of an image.
 *
 * @param pixels its pixels in ascending order; at least one
 * @param saturation how many of them must be found for the region to count as found
 */
record Region(int[] pixels, int saturation) {}
