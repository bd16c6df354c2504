package io.github.anometry.processor.internal.element;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Whether a parameter, field or return value may be null. */
public final class Nullness {
    private Nullness() {}

    /** Accepts a {@code @Nullable} from any annotation library, on the type or on the declaration. */
    public static boolean isNullable(VariableElement variable) {
        return isNullable(variable, variable.asType());
    }

    public static boolean isNullable(ExecutableElement method) {
        return isNullable(method, method.getReturnType());
    }

    public static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream().anyMatch(Nullness::isNullable);
    }

    private static boolean isNullable(Element element, TypeMirror type) {
        return isNullable(type) || element.getAnnotationMirrors().stream().anyMatch(Nullness::isNullable);
    }

    public static boolean isNullable(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
