package io.github.anometry.core.internal;

/**
 * What metrics and runs warn of: what is unusual, what follows, what to do. Always the same text for one kind, without values and
 * counts, so that the warnings of several categories add up.
 */
public final class WarningMessages {
    private WarningMessages() {}

    public static String rankedUpsideDown() {
        return "The scores rank normal elements above anomalous ones, which is worse than chance. If a low score means "
                + "anomalous, negate the scores. If the labels are swapped, make 1 mean anomalous.";
    }
}
