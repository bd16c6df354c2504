package io.github.anometry.api.internal;

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

    /** @param input a path, or an object with a {@code path} */
    public static String path(Object input) {
        Object path = input instanceof Map<?, ?> members ? members.get("path") : input;
        return String.valueOf(path == null ? input : path);
    }
}
