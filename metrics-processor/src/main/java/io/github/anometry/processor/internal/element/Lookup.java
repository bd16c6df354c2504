package io.github.anometry.processor.internal.element;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds methods by name and types: factories, builders and setters. */
public final class Lookup {
    /** The methods that end a chain of builder calls, in order of preference. */
    public static final List<String> ENDS = List.of("build", "create");

    private Lookup() {}

    public static List<String> names(List<ExecutableElement> methods) {
        return methods.stream().map(method -> method.getSimpleName().toString()).toList();
    }

    public static List<ExecutableElement> named(List<ExecutableElement> methods, String name) {
        return methods.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }

    public static List<ExecutableElement> withoutParameters(List<ExecutableElement> executables) {
        return taking(0, executables);
    }

    public static List<ExecutableElement> taking(int parameters, List<ExecutableElement> executables) {
        return executables.stream()
                .filter(executable -> executable.getParameters().size() == parameters)
                .toList();
    }

    /** The static methods that return an instance. */
    public static List<ExecutableElement> factories(Members owner, TypeMirror instance, ProcessingTools tools) {
        return owner.staticMethods().stream()
                .filter(method -> tools.isRawAssignable(owner.resolve(method).getReturnType(), instance))
                .toList();
    }

    /** The static method without parameters that returns a builder. */
    public static Optional<ExecutableElement> builder(Members owner, String name) {
        return named(withoutParameters(owner.staticMethods()), name).stream()
                .filter(method -> method.getReturnType().getKind() == TypeKind.DECLARED)
                .findFirst();
    }

    /** The name of the option that a setter sets: {@code setLimit} and {@code withLimit} set {@code limit}. */
    public static String optionName(String method) {
        String rest = method.replaceFirst("^(set|with)(?=[A-Z])", "");
        return rest.equals(method) ? method : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    /**
     * The setters of an option: all methods {@code limit} with one parameter, else all {@code setLimit} and {@code withLimit}.
     *
     * @param type the type that they have to accept; empty for any
     */
    public static List<ExecutableElement> setters(Members members, String option, Optional<TypeMirror> type) {
        List<ExecutableElement> takingOne = taking(1, members.methods());
        List<ExecutableElement> named = named(takingOne, option);
        List<ExecutableElement> all = named.isEmpty()
                ? takingOne.stream()
                        .filter(method ->
                                optionName(method.getSimpleName().toString()).equals(option))
                        .toList()
                : named;
        List<ExecutableElement> exact = all.stream()
                .filter(method -> type.isPresent() && members.hasTypes(method, List.of(type.get())))
                .toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(method -> type.isEmpty() || members.takes(method, List.of(type.get())))
                        .toList()
                : exact;
    }
}
