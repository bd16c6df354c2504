package io.github.anometry.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a problem is shown: at an element, better at its annotation, best at the annotation's attribute. */
record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    static Place of(Element element) {
        return new Place(element, null, null);
    }
}
