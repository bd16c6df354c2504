package io.github.anometry.core.internal.overlap;

/** The false positive rates between which a curve over their logarithm is integrated. */
public record RateBounds(double lower, double upper) {
    /** @throws IllegalArgumentException unless they are two, with 0 < lower < upper ≤ 1 */
    public static RateBounds of(double... fprBounds) {
        if (fprBounds.length != 2 || !(0 < fprBounds[0] && fprBounds[0] < fprBounds[1] && fprBounds[1] <= 1)) {
            throw new IllegalArgumentException(Messages.noFprBounds(fprBounds));
        }
        return new RateBounds(fprBounds[0], fprBounds[1]);
    }

    /** ln(U / L), the area under a curve that is 1 throughout. */
    public double width() {
        return Math.log(upper / lower);
    }
}
