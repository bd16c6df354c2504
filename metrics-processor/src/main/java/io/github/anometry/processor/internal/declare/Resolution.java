package io.github.anometry.processor.internal.declare;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Checks that all types that the processor reads from a class exist. Some may be generated in a later round. Types that it
 * does not read may be missing: other methods of a metric may use its own adapter, and those of a library may use an optional
 * dependency.
 */
public final class Resolution {
    private final Types types;

    public Resolution(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    public boolean isComplete(Declaration declaration) {
        return AnnotationCompleteness.isComplete(declaration.annotation()) && isReadable(declaration);
    }

    private boolean isReadable(Declaration declaration) {
        return switch (declaration.form()) {
            case OWN ->
                isComplete(declaration.type(), method -> method.getSimpleName().contentEquals("update"));
            case ATTRIBUTES -> lineage(declaration.type()).isPresent();
            case SPEC ->
                lineage(declaration.type()).isPresent()
                        && isComplete(MoreElements.asType(declaration.element()), method -> true);
        };
    }

    private boolean isComplete(TypeElement type, Predicate<ExecutableElement> isRead) {
        Optional<List<TypeElement>> lineage = lineage(type);
        return lineage.isPresent()
                && lineage.get().stream()
                        .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
                        .filter(isRead)
                        .allMatch(Resolution::isComplete)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(Resolution::isComplete);
    }

    /** The type and its supertypes; empty if one of them does not exist yet. */
    private Optional<List<TypeElement>> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        return collect(type, lineage) ? Optional.of(lineage) : Optional.empty();
    }

    /** Collects the type and its supertypes, and returns whether all of them exist. */
    private boolean collect(TypeElement type, List<TypeElement> lineage) {
        lineage.add(type);
        return types.directSupertypes(type.asType()).stream()
                .allMatch(above -> SuperficialValidation.validateType(above)
                        && MoreTypes.isType(above)
                        && collect(MoreTypes.asTypeElement(above), lineage));
    }

    static boolean isComplete(ExecutableElement executable) {
        return AnnotationCompleteness.isComplete(executable) && hasTypes(executable);
    }

    /** Whether the types in the signature exist. Annotations are not checked: their classes are often missing for class files. */
    public static boolean hasTypes(ExecutableElement executable) {
        return SuperficialValidation.validateType(executable.getReturnType())
                && executable.getThrownTypes().stream().allMatch(SuperficialValidation::validateType)
                && executable.getParameters().stream()
                        .map(VariableElement::asType)
                        .allMatch(Resolution::exists);
    }

    /**
     * Checks the kind as well: it becomes {@code ERROR} once the compiler has failed to load a type that a class file refers
     * to.
     */
    private static boolean exists(TypeMirror type) {
        return SuperficialValidation.validateType(type) && type.getKind() != TypeKind.ERROR;
    }
}
