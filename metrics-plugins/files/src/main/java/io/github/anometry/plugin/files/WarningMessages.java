package io.github.anometry.plugin.files;

/** What is noticed about data that can be evaluated all the same: what is unusual, what follows from it, what to do. */
final class WarningMessages {
    private WarningMessages() {}

    static String greyMask() {
        return "Masks have values between 0 and their highest one, as interpolation makes them at edges. Every value above 0"
                + " counts as anomalous, so regions are larger than they were. Save masks of two values, for example"
                + " mask > 127, and resize them by nearest neighbour.";
    }
}
