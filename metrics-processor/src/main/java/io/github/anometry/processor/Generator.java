package io.github.anometry.processor;

import javax.lang.model.element.TypeElement;

/** Turns an annotated type into generated classes, or reports why it cannot. */
interface Generator {
    void generate(TypeElement annotated);
}
