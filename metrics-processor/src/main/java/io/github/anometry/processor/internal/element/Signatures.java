package io.github.anometry.processor.internal.element;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Methods and constructors as messages show them: {@code update(Tensor score, Tensor target)}. */
public final class Signatures {
    private Signatures() {}

    public static String list(List<ExecutableElement> executables, String name) {
        return executables.stream().map(executable -> of(executable, name)).collect(Collectors.joining("; "));
    }

    /** Under their own names. */
    public static String list(List<ExecutableElement> executables) {
        return executables.stream()
                .map(executable -> of(executable, executable.getSimpleName().toString()))
                .collect(Collectors.joining("; "));
    }

    public static String of(ExecutableElement executable, String name) {
        return executable.getParameters().stream()
                .map(parameter -> TypeText.of(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** The types of the parameters as an annotation names them: {@code {double[].class, int.class}}. */
    public static String classes(ExecutableElement executable) {
        return executable.getParameters().stream()
                .map(parameter ->
                        TypeText.unqualified(TypeName.get(parameter.asType()).toString())
                                        .replaceAll("<.*>", "") + ".class")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public static boolean isVarArgs(ExecutableElement executable, VariableElement parameter) {
        List<? extends VariableElement> parameters = executable.getParameters();
        return executable.isVarArgs() && parameters.indexOf(parameter) == parameters.size() - 1;
    }

    /** Whether the class file has no names for the parameters, so that the compiler makes some up. */
    public static boolean isUnnamed(ExecutableElement executable) {
        return !executable.getParameters().isEmpty()
                && executable.getParameters().stream()
                        .allMatch(parameter ->
                                parameter.getSimpleName().toString().matches("arg\\d+"));
    }
}
