package io.github.anometry.examples.guide.library;

/** How to combine the accuracies of the classes. */
public enum Average {
    /** All decisions have equal weight. */
    MICRO,
    /** All classes have equal weight. */
    MACRO
}
