package io.github.anometry.processor.internal.element;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Finds what makes an instance and what sets it up, by name and types. */
public final class Lookup {
    /** What ends a building: by convention, the first of them that there is. */
    public static final List<String> ENDS = List.of("build", "create");

    private Lookup() {}

    public static List<String> names(List<ExecutableElement> methods) {
        return methods.stream().map(method -> method.getSimpleName().toString()).toList();
    }

    /** What a setter sets: {@code setLimit} and {@code withLimit} set {@code limit}. */
    public static String optionName(String method) {
        String rest = method.replaceFirst("^(set|with)(?=[A-Z])", "");
        return rest.equals(method) ? method : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    /**
     * The methods with one parameter that set an option: all {@code limit}, else all {@code setLimit} and {@code withLimit}.
     *
     * @param type what they are to take; empty: anything
     */
    public static List<ExecutableElement> setters(Members members, String option, Optional<TypeMirror> type) {
        List<ExecutableElement> takingOne = members.methods().stream()
                .filter(method -> method.getParameters().size() == 1)
                .toList();
        List<ExecutableElement> named = takingOne.stream()
                .filter(method -> method.getSimpleName().contentEquals(option))
                .toList();
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
