package io.github.anometry.core.figure;

/**
 * An axis of a figure.
 *
 * @param label what is measured, with its unit in brackets where it has one
 * @param min where the axis begins
 * @param max where it ends
 * @param logarithmic whether equal lengths are equal ratios
 */
public record Axis(String label, double min, double max, boolean logarithmic) {}
