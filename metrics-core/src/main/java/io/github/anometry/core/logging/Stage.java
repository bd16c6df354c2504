package io.github.anometry.core.logging;

import java.util.Locale;

/** The purpose of a run. */
public enum Stage {
    VALIDATION,
    TEST,
    PREDICTION;

    /** As loggers write it: {@code test}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
