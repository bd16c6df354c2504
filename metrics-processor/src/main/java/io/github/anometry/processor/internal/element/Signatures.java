package io.github.anometry.processor.internal.element;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Methods and constructors as messages show them: {@code update(Tensor score, Tensor target)}. */
public final class Signatures {
    private Signatures() {}

    public static String list(List<ExecutableElement> executables) {
        return executables.stream().map(Signatures::of).collect(Collectors.joining("; "));
    }

    public static String of(ExecutableElement executable) {
        Element named = executable.getKind() == ElementKind.CONSTRUCTOR
                ? MoreElements.asType(executable.getEnclosingElement())
                : executable;
        return named.getSimpleName() + "(" + parameters(executable) + ")";
    }

    /** The parameters without parentheses: {@code Tensor score, Tensor target}. */
    public static String parameters(ExecutableElement executable) {
        return executable.getParameters().stream()
                .map(parameter -> TypeText.of(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
    }

    /** The parameter types as in an annotation: {@code {double[].class, int.class}}. */
    public static String classes(ExecutableElement executable) {
        return executable.getParameters().stream()
                .map(parameter ->
                        TypeText.unqualified(TypeName.get(parameter.asType()).toString())
                                        .replaceAll("<.*>", "") + ".class")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public static boolean isVarArgs(VariableElement parameter) {
        return parameter.getEnclosingElement() instanceof ExecutableElement executable
                && executable.isVarArgs()
                && executable.getParameters().indexOf(parameter)
                        == executable.getParameters().size() - 1;
    }

    /** Whether the class file does not contain parameter names, so that the compiler makes them up. */
    public static boolean isUnnamed(ExecutableElement executable) {
        return !executable.getParameters().isEmpty()
                && executable.getParameters().stream()
                        .allMatch(parameter ->
                                parameter.getSimpleName().toString().matches("arg\\d+"));
    }
}
