package io.github.anometry.examples.guide.library;

/** How the accuracies of classes become one. */
public enum Average {
    /** All decisions count alike. */
    MICRO,
    /** All classes count alike. */
    MACRO
}
