package io.github.anometry.processor;

import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/** Whether a parameter may be null. */
final class Nullness {
    private Nullness() {}

    /** Says so by a {@code @Nullable} of any annotation library, on the type or on the declaration. */
    static boolean isNullable(VariableElement parameter) {
        return Stream.concat(
                        parameter.getAnnotationMirrors().stream(), parameter.asType().getAnnotationMirrors().stream())
                .anyMatch(Nullness::isNullable);
    }

    static boolean isNullable(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
