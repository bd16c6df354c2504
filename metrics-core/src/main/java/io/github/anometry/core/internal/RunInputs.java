package io.github.anometry.core.internal;

import java.util.Map;
import java.util.stream.Collectors;

/** What a run measured, in one text: {@code maps=padim/maps, masks=MVTecAD}. */
public final class RunInputs {
    private RunInputs() {}

    /**
     * @param provenance of the result, whose {@code inputs} are paths, or objects with a {@code path}
     * @param parameters of the run, which are its inputs where the result has none
     */
    public static String of(Map<String, Object> provenance, Map<String, String> parameters) {
        return provenance.get("inputs") instanceof Map<?, ?> inputs ? text(inputs) : text(parameters);
    }

    private static String text(Map<?, ?> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + path(input.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Object path(Object input) {
        if (input instanceof Map<?, ?> members) {
            Object path = members.get("path");
            return path == null ? members : path;
        }
        return input;
    }
}
