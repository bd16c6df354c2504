package io.github.anometry.core.internal.region;

/** The neighbourhood of a pixel. */
public enum Connectivity {
    /** Those that share a side. */
    FOUR(0),
    /** Those that share a side or a corner. */
    EIGHT(1);

    private final int reach;

    Connectivity(int reach) {
        this.reach = reach;
    }

    /** @throws IllegalArgumentException if it is neither 4 nor 8 */
    public static Connectivity of(int neighbours) {
        return switch (neighbours) {
            case 4 -> FOUR;
            case 8 -> EIGHT;
            default -> throw new IllegalArgumentException(Messages.noSuchConnectivity(neighbours));
        };
    }

    /** The number of columns beyond its ends in which a run touches runs of the row above. */
    int reach() {
        return reach;
    }
}
