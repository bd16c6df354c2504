package io.github.anometry.core.logging;

import java.util.Locale;

/** The purpose of a run. */
public enum Stage {
    VALIDATION,
    TEST,
    PREDICTION;

    /** The name in logs: {@code test}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
