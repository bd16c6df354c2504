package io.github.anometry.processor;

import java.util.Optional;

/** Turns a declaration into generated classes, or reports why it cannot. */
interface Generator {
    /** What the generated classes are called; empty if there are none. */
    Optional<Names> generate(Declaration declaration);
}
