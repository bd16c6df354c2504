package io.github.anometry.processor.internal.model;

import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** How strongly the use of an element is discouraged. */
public enum Deprecation {
    NONE,
    DEPRECATED,
    FOR_REMOVAL;

    public static Deprecation of(Element element) {
        Deprecated annotation = element.getAnnotation(Deprecated.class);
        if (annotation == null) {
            return NONE;
        }
        return annotation.forRemoval() ? FOR_REMOVAL : DEPRECATED;
    }

    public static Deprecation strongest(Stream<Deprecation> all) {
        return all.reduce(NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
