package io.github.anometry.plugin.files.prepare;

import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens to maps and masks between reading and measuring. In this order: the mask rule decides which pixels are
 * anomalous and which are ignored, the image score is taken from the map as saved, map and mask get one size, and the map is smoothed.
 *
 * @param pool the side of the windows, in pixels, whose highest mean is the score of an image; 1 for the highest pixel. Acts on
 *     the image score alone
 * @param smooth the standard deviation, in pixels, of the Gaussian filter over maps; 0 for none
 * @param maskRule which values of masks mark anomalous pixels; empty: as the layout says, else all above 0
 * @param ignored the values of mask pixels that are in no pixel metric and in no region, whatever the rule says
 */
public record Preparation(
        Resize resize,
        ScoreRule imageScore,
        int pool,
        double smooth,
        Optional<MaskRule> maskRule,
        Set<Double> ignored) {
    private static final int WIDEST_FILTER = 1000;

    /** @throws ConfigurationException if a number is out of range, or {@code pool} has no map to act on */
    public Preparation {
        ignored = Set.copyOf(ignored);
        if (pool < 1) {
            throw new ConfigurationException("pool", Messages.notASide(pool), null);
        }
        if (!(smooth >= 0 && smooth <= WIDEST_FILTER)) {
            throw new ConfigurationException("smooth", Messages.notASigma(smooth, WIDEST_FILTER), null);
        }
        if (pool > 1 && imageScore.kind() != ScoreRule.Kind.MAX && imageScore.kind() != ScoreRule.Kind.GIVEN_OR_MAX) {
            throw new ConfigurationException("pool", Messages.poolWithoutMax(imageScore), null);
        }
    }

    /** Maps resized to their masks, given scores or else the highest value of the map, and nothing else. */
    public static Preparation defaults() {
        return new Preparation(Resize.maps(), ScoreRule.givenOrMax(), 1, 0, Optional.empty(), Set.of());
    }

    /** With another way to get one size. */
    public Preparation withResize(Resize other) {
        return new Preparation(other, imageScore, pool, smooth, maskRule, ignored);
    }

    /** With another image score. */
    public Preparation withImageScore(ScoreRule other) {
        return new Preparation(resize, other, pool, smooth, maskRule, ignored);
    }

    /** With windows of another side. */
    public Preparation withPool(int side) {
        return new Preparation(resize, imageScore, side, smooth, maskRule, ignored);
    }

    /** With another filter. */
    public Preparation withSmooth(double sigma) {
        return new Preparation(resize, imageScore, pool, sigma, maskRule, ignored);
    }

    /** With a rule for masks. */
    public Preparation withMaskRule(MaskRule rule) {
        return new Preparation(resize, imageScore, pool, smooth, Optional.of(rule), ignored);
    }

    /** With values of masks to ignore. */
    public Preparation withIgnored(Set<Double> values) {
        return new Preparation(resize, imageScore, pool, smooth, maskRule, values);
    }

    /**
     * Reads values of masks.
     *
     * @param text numbers, with commas between them: {@code 255} or {@code -1, 255}
     * @throws ConfigurationException if one is no number
     */
    public static Set<Double> parseIgnored(String text) {
        Set<Double> values = new TreeSet<>();
        for (String value : text.split(",", -1)) {
            try {
                // -0 and 0 are one value.
                values.add(Double.parseDouble(value.strip()) + 0.0);
            } catch (NumberFormatException none) {
                throw new ConfigurationException("ignore", Messages.notAMaskValue(value.strip()), none);
            }
        }
        return values;
    }
}
