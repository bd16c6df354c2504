package io.github.anometry.plugin.files.prepare;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.plugin.files.internal.format.Numbers;
import io.github.anometry.plugin.files.internal.resize.HighestValues;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the score of an image is found. Scores from maps are those of the map as saved, before it is resized or smoothed, and
 * means are rounded to float32.
 *
 * @param amount of {@link Kind#TOP} the number of pixels, of {@link Kind#TOP_SHARE} their share of the image; else 0
 */
public record ScoreRule(Kind kind, double amount) {
    private static final Pattern AMOUNT = Pattern.compile("(topk|top)=(\\d+(\\.\\d+)?)");

    /** Where a score comes from. */
    public enum Kind {
        /** The given score where there is one, else the highest value of the map. The default. */
        GIVEN_OR_MAX,
        /** The given score; an image without one is an error. */
        GIVEN,
        /** The highest value of the map. */
        MAX,
        /** The mean of the map. */
        MEAN,
        /** The mean of the n highest values. */
        TOP,
        /** The mean of the highest values, ⌊share · pixels⌋ of them and at least one. */
        TOP_SHARE
    }

    /** The given score where there is one, else the highest value of the map. */
    public static ScoreRule givenOrMax() {
        return new ScoreRule(Kind.GIVEN_OR_MAX, 0);
    }

    /**
     * Reads the value of the option {@code --image-score}.
     *
     * @param text {@code max}, {@code mean}, {@code given}, {@code topk=0.01} for a share of the pixels, {@code top=100} for a
     *     number of pixels
     * @throws ConfigurationException if it is something else
     */
    public static ScoreRule parse(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return top(text, amount.group(1).equals("topk"), Double.parseDouble(amount.group(2)));
        }
        return switch (text) {
            case "max" -> new ScoreRule(Kind.MAX, 0);
            case "mean" -> new ScoreRule(Kind.MEAN, 0);
            case "given" -> new ScoreRule(Kind.GIVEN, 0);
            default -> throw new ConfigurationException(Messages.IMAGE_SCORE, Messages.notAScoreRule(text), null);
        };
    }

    private static ScoreRule top(String text, boolean isShare, double amount) {
        boolean isPossible = isShare ? amount > 0 && amount <= 1 : amount >= 1 && amount == (int) amount;
        if (!isPossible) {
            throw new ConfigurationException(Messages.IMAGE_SCORE, Messages.notAnAmount(text, isShare), null);
        }
        return new ScoreRule(isShare ? Kind.TOP_SHARE : Kind.TOP, amount);
    }

    /** Whether it needs the map even if a score is given. */
    public boolean isOfMap() {
        return kind != Kind.GIVEN && kind != Kind.GIVEN_OR_MAX;
    }

    /**
     * The score of an image by its map.
     *
     * @param map [H, W], as saved
     */
    public double of(Tensor map) {
        return switch (kind) {
            case GIVEN, GIVEN_OR_MAX, MAX -> Numbers.max(map);
            case MEAN -> HighestValues.mean(map.toFloatArray(), map.size());
            case TOP -> HighestValues.mean(map.toFloatArray(), (int) Math.min(amount, map.size()));
            case TOP_SHARE -> HighestValues.mean(map.toFloatArray(), Math.max(1, (int) (amount * map.size())));
        };
    }

    /** As {@link #parse} reads it; {@code given, else max} for the default. */
    @Override
    public String toString() {
        return switch (kind) {
            case GIVEN_OR_MAX -> "given, else max";
            case GIVEN -> "given";
            case MAX -> "max";
            case MEAN -> "mean";
            case TOP -> "top=" + (int) amount;
            case TOP_SHARE -> "topk=" + amount;
        };
    }
}
