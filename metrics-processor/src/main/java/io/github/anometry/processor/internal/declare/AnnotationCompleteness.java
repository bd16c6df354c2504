package io.github.anometry.processor.internal.declare;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks that annotations have values of the right types for all attributes. The compiler reports those that do not. */
final class AnnotationCompleteness {
    private AnnotationCompleteness() {}

    /** Checks the annotations of a method or constructor and of its parameters. */
    static boolean isComplete(ExecutableElement executable) {
        return Stream.concat(Stream.of(executable), executable.getParameters().stream())
                .flatMap((Element element) -> element.getAnnotationMirrors().stream())
                .allMatch(AnnotationCompleteness::isComplete);
    }

    static boolean isComplete(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
            return false;
        }
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = annotation.getElementValues();
        return ElementFilter.methodsIn(
                        annotation.getAnnotationType().asElement().getEnclosedElements())
                .stream()
                .allMatch(attribute -> {
                    AnnotationValue value = written.get(attribute);
                    // A default value from a class file is not checked: javac may not have read it yet.
                    return value == null
                            ? attribute.getDefaultValue() != null
                            : isComplete(value.getValue(), attribute.getReturnType());
                });
    }

    /** Compilers represent a value that cannot be resolved as a string or as another annotation. */
    private static boolean isComplete(Object value, TypeMirror type) {
        if (value instanceof List<?> elements) {
            return type instanceof ArrayType array
                    && elements.stream()
                            .allMatch(element ->
                                    isComplete(((AnnotationValue) element).getValue(), array.getComponentType()));
        }
        if (value instanceof AnnotationMirror inner) {
            return type.getKind() == TypeKind.DECLARED
                    && MoreTypes.equivalence().equivalent(inner.getAnnotationType(), type)
                    && isComplete(inner);
        }
        if (value instanceof TypeMirror named) {
            return named.getKind() != TypeKind.ERROR;
        }
        if (value instanceof VariableElement constant) {
            return constant.asType().getKind() != TypeKind.ERROR;
        }
        return !(value instanceof String) || MoreTypes.isTypeOf(String.class, type);
    }
}
