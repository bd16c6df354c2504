package io.github.anometry.processor.internal.element;

import com.google.auto.common.AnnotationMirrors;
import com.google.common.base.Enums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The attributes of an annotation.
 *
 * @param mirror the annotation
 */
public record Attributes(AnnotationMirror mirror) {
    public static Attributes of(AnnotationMirror mirror) {
        return new Attributes(mirror);
    }

    private Object value(String name) {
        return AnnotationMirrors.getAnnotationValue(mirror, name).getValue();
    }

    /** A string; empty if it is left out. */
    public String text(String name) {
        return value(name).toString();
    }

    public int number(String name) {
        return (Integer) value(name);
    }

    /** A string, unless it is left out. */
    public Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** The elements of a list; empty if it is left out. */
    public List<AnnotationValue> list(String name) {
        List<?> values = (List<?>) value(name);
        return values.stream().map(AnnotationValue.class::cast).toList();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(value -> value.getValue().toString()).toList();
    }

    /** An enum constant, if it is written. Empty for an invalid value, which the compiler reports. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return written(name)
                .flatMap(value ->
                        Enums.getIfPresent(type, value.getValue().toString()).toJavaUtil());
    }

    /** A list of classes, if it is written. An empty list is different from none. */
    public Optional<List<TypeMirror>> types(String name) {
        return written(name)
                .map(value -> list(name).stream()
                        .map(type -> (TypeMirror) type.getValue())
                        .toList());
    }

    /** A class, unless it is the default {@code void.class}. */
    public Optional<DeclaredType> type(String name) {
        return value(name) instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED
                ? Optional.of(type)
                : Optional.empty();
    }

    /** The value of an attribute, if it is written. */
    public Optional<AnnotationValue> written(String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
