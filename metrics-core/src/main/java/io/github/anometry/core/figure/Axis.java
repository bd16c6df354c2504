package io.github.anometry.core.figure;

/**
 * An axis of a figure.
 *
 * @param label the quantity, with its unit in brackets if any; rates have none
 * @param min the lower end
 * @param max the upper end, above {@code min}
 * @param logarithmic whether equal lengths are equal ratios; {@code min} is then above 0
 */
public record Axis(String label, double min, double max, boolean logarithmic) {
    public Axis {
        if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max) || (logarithmic && min <= 0)) {
            throw new IllegalArgumentException(Messages.noAxis(label, min, max, logarithmic));
        }
    }
}
