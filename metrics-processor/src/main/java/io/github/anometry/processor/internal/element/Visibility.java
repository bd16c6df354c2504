package io.github.anometry.processor.internal.element;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Whether code in a given package can name a class. */
public final class Visibility {
    private Visibility() {}

    /** Whether code in the package can access a member of a visible class. */
    public static boolean isAccessible(Element member, String fromPackage) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || (!member.getModifiers().contains(Modifier.PRIVATE)
                        && MoreElements.getPackage(member).getQualifiedName().contentEquals(fromPackage));
    }

    /** The class itself, or an enclosing one, that code in the package cannot access. */
    public static Optional<Element> hiddenClassAround(Element type, String fromPackage) {
        boolean samePackage = MoreElements.getPackage(type).getQualifiedName().contentEquals(fromPackage);
        Element at = type;
        while (at != null && at.getKind() != ElementKind.PACKAGE) {
            boolean hidden = at.getModifiers().contains(Modifier.PRIVATE)
                    || (!samePackage && !at.getModifiers().contains(Modifier.PUBLIC));
            if (hidden) {
                return Optional.of(at);
            }
            at = at.getEnclosingElement();
        }
        return Optional.empty();
    }
}
