package io.github.anometry.processor;

import com.google.auto.common.MoreElements;
import io.github.anometry.api.metric.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotation that asks for a wrapper, as it is written.
 *
 * @param element what the annotation is on
 * @param annotation the annotation
 * @param type the class to wrap
 * @param form how it says so
 */
record Declaration(Element element, AnnotationMirror annotation, TypeElement type, Form form) {
    /** Who says how the class is made, fed and read. */
    enum Form {
        /** The class itself, which carries the annotation. */
        OWN,
        /** The attributes of the annotation. */
        ATTRIBUTES,
        /** The methods of the annotated interface. */
        SPEC
    }

    boolean isOwn() {
        return form == Form.OWN;
    }

    String simpleName() {
        return type.getSimpleName().toString();
    }

    /** Where the generated classes go. */
    String packageName() {
        return MoreElements.getPackage(element).getQualifiedName().toString();
    }

    /** What the class and its generated classes are called after: nested classes with those around them. */
    String text() {
        return Names.unqualified(type.getQualifiedName().toString());
    }

    /** Tells this declaration from all others. */
    String key() {
        return isOwn() ? type.getQualifiedName().toString() : element + " " + annotation;
    }

    /** A text attribute; empty if it is not written. */
    String text(String attribute) {
        return Attributes.of(annotation).text(attribute);
    }

    /** The attribute of that name; none if something else is written, which the compiler reports. */
    Direction direction() {
        String written = text("direction");
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.name().equals(written))
                .findFirst()
                .orElse(Direction.NONE);
    }

    /** The elements of a list attribute; empty if it is not written. */
    List<AnnotationValue> list(String attribute) {
        return Attributes.of(annotation).list(attribute);
    }

    /** The annotation that an attribute holds, if it is written. */
    Optional<Attributes> nested(String attribute) {
        return written(attribute).map(value -> Attributes.of((AnnotationMirror) value.getValue()));
    }

    Place place() {
        return new Place(element, annotation, null);
    }

    /** The attribute if it is written, else the annotation. */
    Place place(String attribute) {
        return written(attribute).map(this::place).orElse(place());
    }

    Place place(AnnotationValue value) {
        return new Place(element, annotation, value);
    }

    /** An attribute of an annotation inside this one; if it is not written, the attribute that holds that annotation. */
    Place place(String attribute, String inner) {
        return nested(attribute)
                .flatMap(attributes -> attributes.written(inner))
                .map(this::place)
                .orElse(place(attribute));
    }

    /** The member if the declared class has it in this compilation, else the annotation: others may have no source. */
    Place place(Element member) {
        return has(member) ? Place.of(member) : place();
    }

    /** Whether the annotated class has the member itself. */
    boolean has(Element member) {
        return isOwn() && type.equals(member.getEnclosingElement());
    }

    private Optional<AnnotationValue> written(String attribute) {
        return Attributes.of(annotation).written(attribute);
    }
}
