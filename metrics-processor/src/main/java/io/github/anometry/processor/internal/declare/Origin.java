package io.github.anometry.processor.internal.declare;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;

/**
 * The name of an annotated element, which stays the same in all rounds.
 *
 * @param isPackage whether it is a package rather than a type
 * @param name its qualified name
 */
public record Origin(boolean isPackage, String name) {
    public Element find(Elements elements) {
        return isPackage ? elements.getPackageElement(name) : elements.getTypeElement(name);
    }

    public static Origin of(Element element) {
        return new Origin(
                element.getKind() == ElementKind.PACKAGE,
                ((QualifiedNameable) element).getQualifiedName().toString());
    }
}
