package io.github.anometry.processor;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** Methods and constructors as messages show them: {@code update(Tensor score, Tensor target)}. */
final class Signatures {
    private Signatures() {}

    static String list(List<ExecutableElement> executables, String name) {
        return executables.stream().map(executable -> of(executable, name)).collect(Collectors.joining("; "));
    }

    static String of(ExecutableElement executable, String name) {
        return executable.getParameters().stream()
                .map(parameter -> ClassRules.typeText(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
