package io.github.anometry.processor.internal.declare;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.CreateAnomalibMetrics;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Collects the declarations of an annotated element. */
public final class Declarations {
    public static final List<Class<?>> ANNOTATIONS =
            List.of(CreateAnomalibMetric.class, CreateAnomalibMetrics.class, AnomalibMetricSpec.class);

    private final Reporter reporter;
    private final List<Declaration> found = new ArrayList<>();
    private boolean complete = true;

    private Declarations(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The declarations of the element; empty if one of them names a class that does not exist yet. */
    public static Optional<List<Declaration>> of(Element element, Reporter reporter) {
        Declarations declarations = new Declarations(reporter);
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            declarations.read(element, annotation);
        }
        return declarations.complete ? Optional.of(declarations.found) : Optional.empty();
    }

    private void read(Element element, AnnotationMirror annotation) {
        if (is(CreateAnomalibMetric.class, annotation)) {
            readCreate(element, annotation);
        } else if (is(CreateAnomalibMetrics.class, annotation)) {
            for (AnnotationValue inner : Attributes.of(annotation).list("value")) {
                readCreate(element, (AnnotationMirror) inner.getValue());
            }
        } else if (is(AnomalibMetricSpec.class, annotation)) {
            add(element, annotation, Declaration.Form.SPEC);
        }
    }

    private static boolean is(Class<?> wanted, AnnotationMirror annotation) {
        return MoreTypes.isTypeOf(wanted, annotation.getAnnotationType());
    }

    private void readCreate(Element element, AnnotationMirror annotation) {
        if (Attributes.of(annotation).written("value").isPresent()) {
            add(element, annotation, Declaration.Form.ATTRIBUTES);
        } else if (MoreElements.isType(element)) {
            found.add(new Declaration(element, annotation, MoreElements.asType(element), Declaration.Form.OWN));
        } else {
            reporter.report(new Place(element, annotation, null), Problem.NO_CLASS_NAMED, element);
        }
    }

    private void add(Element element, AnnotationMirror annotation, Declaration.Form form) {
        Optional<AnnotationValue> written = Attributes.of(annotation).written("value");
        if (written.isEmpty()) {
            complete = false;
            return;
        }
        AnnotationValue value = written.get();
        if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            complete = false;
        } else if (type.getKind() == TypeKind.DECLARED) {
            TypeElement wrapped = MoreTypes.asTypeElement(type);
            found.add(new Declaration(element, annotation, wrapped, form));
        } else {
            reporter.report(
                    new Place(element, annotation, value),
                    Problem.THIRD_PARTY_NOT_A_CLASS,
                    TypeText.of(type),
                    type.getKind() == TypeKind.ARRAY ? "an array" : "not a class");
        }
    }
}
