package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.data.MaskRule;
import java.util.Set;

/**
 * What the numbers of masks mean.
 *
 * @param rule which of them are anomalous
 * @param ignored those of pixels that count nowhere, whatever the rule says
 */
public record MaskMeaning(MaskRule rule, Set<Double> ignored) {
    /** Everything but zero is anomalous. */
    public static final MaskMeaning USUAL = new MaskMeaning(MaskRule.POSITIVE, Set.of());

    public MaskMeaning {
        ignored = Set.copyOf(ignored);
    }

    /** Whether everything but zero, or but black, is anomalous. */
    boolean hasUsualRule() {
        return rule.equals(MaskRule.POSITIVE);
    }

    boolean ignores(double value) {
        // -0.0 is no other value than 0.
        return ignored.contains(value + 0.0);
    }
}
