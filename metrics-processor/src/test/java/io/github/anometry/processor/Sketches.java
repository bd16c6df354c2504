package io.github.anometry.processor;

import java.util.Optional;

/** The sketches of specs in messages. */
final class Sketches {
    private static final String OFFER = "in place of the annotation:\n";

    private Sketches() {}

    /** The source that a message offers, without its package. */
    static Optional<String> in(String message) {
        int at = message.indexOf(OFFER);
        return at < 0 ? Optional.empty() : Optional.of(message.substring(at + OFFER.length()));
    }

    /** Whether a sketch contains blanks. */
    static boolean hasBlanks(String sketch) {
        return sketch.contains("/*");
    }
}
