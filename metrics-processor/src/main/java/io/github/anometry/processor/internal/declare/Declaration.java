package io.github.anometry.processor.internal.declare;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotation that requests an adapter.
 *
 * @param element the annotated element
 * @param annotation the annotation
 * @param type the class to wrap
 * @param form where the use of the class is described
 */
public record Declaration(Element element, AnnotationMirror annotation, TypeElement type, Form form) {
    /** Where a declaration describes how to create, feed and read the class. */
    public enum Form {
        /** In the class itself, which is annotated. */
        OWN,
        /** In the attributes of the annotation. */
        ATTRIBUTES,
        /** In the methods of the annotated interface. */
        SPEC
    }

    public boolean isOwn() {
        return form == Form.OWN;
    }

    public String simpleName() {
        return type.getSimpleName().toString();
    }

    /** The package of the generated classes. */
    public String packageName() {
        return MoreElements.getPackage(element).getQualifiedName().toString();
    }

    /** The name of the class with its enclosing classes, without the package. */
    String text() {
        return TypeText.unqualified(type.getQualifiedName().toString());
    }

    /** Identifies this declaration across rounds. */
    String key() {
        return isOwn() ? type.getQualifiedName().toString() : element + " " + annotation;
    }

    /** A string attribute; empty if it is left out. */
    String text(String attribute) {
        return Attributes.of(annotation).text(attribute);
    }

    /** The names of the metric and its classes. Reports invalid names and returns empty. */
    public Optional<Names> names(Reporter reporter) {
        String given = text("name");
        String metric = given.isEmpty() ? simpleName() : given;
        if (!metric.matches("[A-Za-z][A-Za-z0-9_.\\-]*") && !given.isEmpty()) {
            reporter.report(place("name"), Problem.BAD_METRIC_NAME, metric, simpleName());
        }
        String className = text("className");
        String adapter = className.isEmpty() ? "Anomalib" + simpleName() : className;
        boolean isIdentifier = SourceVersion.isName(adapter) && adapter.indexOf('.') < 0;
        if (!isIdentifier || Names.isInside(adapter)) {
            reporter.report(
                    place("className"),
                    Problem.BAD_CLASS_NAME,
                    adapter,
                    isIdentifier ? "it is the name of a class inside it" : "it is not a Java identifier",
                    "Anomalib" + simpleName());
        }
        return reporter.failed()
                ? Optional.empty()
                : Optional.of(new Names(metric, ClassName.get(packageName(), adapter)));
    }

    /** The direction; {@code NONE} if it is left out or invalid, which the compiler reports. */
    public Direction direction() {
        return Attributes.of(annotation).constant("direction", Direction.class).orElse(Direction.NONE);
    }

    /** The elements of a list attribute; empty if it is left out. */
    public List<AnnotationValue> list(String attribute) {
        return Attributes.of(annotation).list(attribute);
    }

    /** The annotation that describes a role, if it is written. */
    public Optional<Attributes> nested(Role role) {
        return written(role.attribute()).map(value -> Attributes.of((AnnotationMirror) value.getValue()));
    }

    public Place place() {
        return new Place(element, annotation, null);
    }

    public Place place(Role role) {
        return place(role.attribute());
    }

    /** The attribute if it is written, else the annotation. */
    public Place place(String attribute) {
        return written(attribute).map(this::place).orElse(place());
    }

    public Place place(AnnotationValue value) {
        return new Place(element, annotation, value);
    }

    /** An attribute of the annotation that describes a role; the whole annotation if the attribute is left out. */
    public Place place(Role role, String inner) {
        return nested(role)
                .flatMap(attributes -> attributes.written(inner))
                .map(this::place)
                .orElse(place(role));
    }

    /** The member if the annotated class declares it, else the annotation: other members may have no source. */
    public Place place(Element member) {
        return has(member) ? Place.of(member) : place();
    }

    /** Whether the annotated class declares the member itself. */
    public boolean has(Element member) {
        return isOwn() && type.equals(member.getEnclosingElement());
    }

    private Optional<AnnotationValue> written(String attribute) {
        return Attributes.of(annotation).written(attribute);
    }
}
