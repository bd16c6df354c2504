package io.github.anometry.api.internal;

import java.util.Collection;

/** Names and numbers as all messages write them. */
public final class Wording {
    private Wording() {}

    /** {@code a, b, c}; {@code none} of nothing. */
    public static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** 1.0 as 1, 0.25 as 0.25. */
    public static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
