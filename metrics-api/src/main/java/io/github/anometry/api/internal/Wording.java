package io.github.anometry.api.internal;

import java.util.Collection;
import java.util.List;

/** Names and numbers as all messages write them. */
public final class Wording {
    private static final int FEW = 5;

    private static final int MOST_CHARACTERS = 200;

    private Wording() {}

    /** {@code a, b, c}; {@code none} of nothing. */
    public static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** The first few of them: {@code a, b, c, d, e and 2 more}; {@code nothing} of nothing. */
    public static String few(List<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        String first = String.join(", ", first(names));
        return names.size() > FEW ? first + " and " + (names.size() - FEW) + " more" : first;
    }

    /** The first few of them, joined by a word: {@code a or b or c or d or e or 2 more}. */
    public static String few(List<String> names, String conjunction) {
        String first = String.join(conjunction, first(names));
        return names.size() > FEW ? first + conjunction + (names.size() - FEW) + " more" : first;
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(FEW, names.size()));
    }

    /** The text, or if it is long, its beginning and three dots. */
    public static String beginning(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "..." : text;
    }

    /** 1.0 as 1, 0.25 as 0.25. */
    public static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
