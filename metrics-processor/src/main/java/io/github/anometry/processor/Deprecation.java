package io.github.anometry.processor;

import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** How strongly the compiler warns of whoever uses something. */
enum Deprecation {
    NONE,
    DEPRECATED,
    FOR_REMOVAL;

    static Deprecation of(Element element) {
        Deprecated annotation = element.getAnnotation(Deprecated.class);
        if (annotation == null) {
            return NONE;
        }
        return annotation.forRemoval() ? FOR_REMOVAL : DEPRECATED;
    }

    static Deprecation strongest(Stream<Deprecation> all) {
        return all.reduce(NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
