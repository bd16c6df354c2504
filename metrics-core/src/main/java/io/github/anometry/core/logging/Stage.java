package io.github.anometry.core.logging;

import java.util.Locale;

/** What a run is for. */
public enum Stage {
    VALIDATION,
    TEST,
    PREDICTION;

    /** As loggers write it: {@code test}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
