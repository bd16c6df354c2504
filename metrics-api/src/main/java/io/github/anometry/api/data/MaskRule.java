package io.github.anometry.api.data;

import io.github.anometry.api.error.ConfigurationException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which values of a mask mark anomalous pixels: {@code >0}, {@code >127}, {@code ==255}.
 *
 * @param value what the mask's values are compared with, as they are stored: 255 in a PNG file of eight bits
 */
public record MaskRule(Comparison comparison, double value) {
    /** Everything but zero, which most data sets mean. */
    public static final MaskRule POSITIVE = new MaskRule(Comparison.ABOVE, 0);

    private static final Pattern TEXT = Pattern.compile("\\s*(>=|==|!=|>|=)?\\s*([+-]?\\d+(\\.\\d+)?)\\s*");

    /** How values are compared. */
    public enum Comparison {
        /** {@code >}. */
        ABOVE(">"),
        /** {@code >=}. */
        AT_LEAST(">="),
        /** {@code ==}. */
        EQUAL("=="),
        /** {@code !=}. */
        OTHER_THAN("!=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Reads a rule.
     *
     * @param text a comparison and a number; the comparison {@code =} is {@code ==}
     * @throws ConfigurationException if it is something else
     */
    public static MaskRule parse(String text) {
        Matcher rule = TEXT.matcher(text);
        if (!rule.matches() || rule.group(1) == null) {
            throw new ConfigurationException("mask_rule", Messages.notAMaskRule(text), null);
        }
        String sign = rule.group(1).equals("=") ? "==" : rule.group(1);
        Comparison comparison = Arrays.stream(Comparison.values())
                .filter(known -> known.sign.equals(sign))
                .findFirst()
                .orElseThrow();
        return new MaskRule(comparison, Double.parseDouble(rule.group(2)));
    }

    /** Whether pixels of this value are anomalous. */
    public boolean marks(double pixel) {
        return switch (comparison) {
            case ABOVE -> pixel > value;
            case AT_LEAST -> pixel >= value;
            case EQUAL -> pixel == value;
            case OTHER_THAN -> pixel != value;
        };
    }

    /** {@code >127}. */
    @Override
    public String toString() {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE;
        return comparison.sign + (isWhole ? Integer.toString((int) value) : Double.toString(value));
    }
}
