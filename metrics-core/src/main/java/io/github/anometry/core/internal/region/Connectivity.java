package io.github.anometry.core.internal.region;

/** Which pixels are neighbours. */
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

    /** How many columns beyond its ends a run touches in the row above. */
    int reach() {
        return reach;
    }
}
