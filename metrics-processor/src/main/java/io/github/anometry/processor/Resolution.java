package io.github.anometry.processor;

import com.google.auto.common.SuperficialValidation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Whether all types that the processor reads of a class exist yet; some may be generated in a later round. What it does not
 * read may be missing: a metric's other methods may well use its own wrapper.
 */
final class Resolution {
    private final Types types;

    Resolution(Types types) {
        this.types = types;
    }

    boolean isComplete(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        return collectLineage(type, lineage)
                && lineage.stream().allMatch(Resolution::hasCompleteUpdates)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(Resolution::isComplete);
    }

    /** The type and all its supertypes; false if one of them does not exist yet. */
    private boolean collectLineage(TypeElement type, List<TypeElement> lineage) {
        lineage.add(type);
        for (TypeMirror above : types.directSupertypes(type.asType())) {
            boolean exists = SuperficialValidation.validateType(above)
                    && types.asElement(above) instanceof TypeElement element
                    && collectLineage(element, lineage);
            if (!exists) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCompleteUpdates(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("update"))
                .allMatch(Resolution::isComplete);
    }

    private static boolean isComplete(ExecutableElement executable) {
        return executable.getThrownTypes().stream().allMatch(SuperficialValidation::validateType)
                && executable.getParameters().stream()
                        .map(VariableElement::asType)
                        .allMatch(SuperficialValidation::validateType);
    }
}
