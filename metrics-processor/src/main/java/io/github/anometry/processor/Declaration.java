package io.github.anometry.processor;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A type with {@link CreateAnomalibMetric}, as it is written.
 *
 * @param type what the annotation is on
 * @param annotation the annotation
 */
record Declaration(TypeElement type, AnnotationMirror annotation) {

    static Declaration of(TypeElement type) {
        return new Declaration(
                type,
                MoreElements.getAnnotationMirror(type, CreateAnomalibMetric.class)
                        .get());
    }

    String simpleName() {
        return type.getSimpleName().toString();
    }

    String packageName() {
        return MoreElements.getPackage(type).getQualifiedName().toString();
    }

    /** A text attribute; empty if it is not written. */
    String text(String attribute) {
        return AnnotationMirrors.getAnnotationValue(annotation, attribute)
                .getValue()
                .toString();
    }

    /** The elements of a list attribute; empty if it is not written. */
    List<AnnotationValue> list(String attribute) {
        List<?> values = (List<?>)
                AnnotationMirrors.getAnnotationValue(annotation, attribute).getValue();
        return values.stream().map(AnnotationValue.class::cast).toList();
    }

    Place place() {
        return new Place(type, annotation, null);
    }

    /** The attribute if it is written, else the annotation. */
    Place place(String attribute) {
        return written(attribute).map(this::place).orElse(place());
    }

    Place place(AnnotationValue value) {
        return new Place(type, annotation, value);
    }

    /** The member if the declared class has it, else the annotation: an inherited one may have no source. */
    Place place(Element member) {
        return has(member) ? Place.of(member) : place();
    }

    /** Whether the declared class has the member itself. */
    boolean has(Element member) {
        return type.equals(member.getEnclosingElement());
    }

    private Optional<AnnotationValue> written(String attribute) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> isNamed(entry, attribute))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static boolean isNamed(
            Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry, String attribute) {
        return entry.getKey().getSimpleName().contentEquals(attribute);
    }
}
