package io.github.anometry.processor.internal.model;

import io.github.anometry.api.internal.Spelling;
import java.util.Set;

/** Names that an option of a builder cannot have. */
public final class ReservedNames {
    /** Methods that every builder has, or inherits as final. */
    private static final Set<String> METHODS = Set.of("fields", "prefix", "strict", "build", "equals", "wait");

    /** Keys of a metric in configuration that are not methods of the builder. */
    private static final Set<String> KEYS = Set.of("metric", "wrapper");

    private ReservedNames() {}

    public static boolean isMethod(String name) {
        return METHODS.contains(name);
    }

    public static boolean isKey(String textName) {
        return KEYS.contains(textName);
    }

    /** Whether no option can have the name. */
    public static boolean isTaken(String name) {
        return isMethod(name) || isKey(Spelling.snakeCase(name));
    }
}
