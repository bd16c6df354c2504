package io.github.anometry.processor.internal.generate;

import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.model.Names;
import java.util.Optional;

/** Turns a declaration into generated classes, or reports why it cannot. */
public interface Generator {
    /** What the generated classes are called; empty if there are none. */
    Optional<Names> generate(Declaration declaration);
}
