package io.github.anometry.core.logging;

/** What a run is for. */
public enum Stage {
    VALIDATION,
    TEST,
    PREDICTION
}
