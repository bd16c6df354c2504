package io.github.anometry.benchmarks;

import java.util.Locale;

/** Formats numbers for the tables. */
final class Numbers {
    private Numbers() {}

    /** Three digits, or all before the point: {@code 0.0123}, {@code 1.23}, {@code 12.3}, {@code 1234}. */
    static String threeDigits(double value) {
        if (value == 0) {
            return "0";
        }
        int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(Locale.ROOT, "%." + Math.max(0, 3 - before) + "f", value);
    }

    static String seconds(double seconds) {
        return seconds < 1 ? threeDigits(seconds * 1e3) + " ms" : threeDigits(seconds) + " s";
    }

    /** In the units of a JVM's options: its {@code 12g} is 12 GiB. */
    static String bytes(long bytes) {
        double mebibytes = bytes / (double) (1 << 20);
        return mebibytes < 1024 ? threeDigits(mebibytes) + " MiB" : threeDigits(mebibytes / 1024) + " GiB";
    }
}
