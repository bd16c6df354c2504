package io.github.anometry.processor.internal.generate;

import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.model.Names;
import java.util.Optional;

/** Generates classes for a declaration. */
public interface Generator {
    /** Generates the classes and returns their names. Reports problems and returns empty if it cannot. */
    Optional<Names> generate(Declaration declaration);
}
