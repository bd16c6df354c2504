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

/** Whether annotations have all that they need, of the types that they need; what has not is the compiler's to report. */
final class AnnotationCompleteness {
    private AnnotationCompleteness() {}

    /** Of the annotations on a method or constructor, and on its parameters. */
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
                    // Of a default in a class file, javac may know that it is there before it knows what it is.
                    return value == null
                            ? attribute.getDefaultValue() != null
                            : isComplete(value.getValue(), attribute.getReturnType());
                });
    }

    /** Compilers give a text or another annotation for what they do not find. */
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
