package io.github.anometry.core.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** The texts of legends and axes. */
final class FigureText {
    private static final MathContext DIGITS = new MathContext(4);

    private FigureText() {}

    /** {@code false_alarms} → {@code False alarms}. */
    static String label(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Four digits: 0.25, 1e-5, 312. */
    static String number(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 6) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    static String area(double from, double to) {
        return "Area from " + number(from) + " to " + number(to);
    }

    static String upTo(double limit) {
        return ", up to FPR " + number(limit);
    }

    static String prevalence(double prevalence) {
        return "Chance, precision " + number(prevalence);
    }

    static String best(double threshold) {
        return "Best F at score " + number(threshold);
    }

    static String ofImages(String curve, long images) {
        return curve + " of " + count(images) + (images == 1 ? " image" : " images");
    }

    static String scores(String which, long count) {
        return which + " (" + count(count) + ")";
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
