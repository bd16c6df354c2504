package io.github.anometry.examples.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a person makes of the spec that the processor offers for a class, with as little as will do.
 *
 * @param source the name of the gallery's own source for the class
 * @param blanks what is written in place of which comment
 * @param method a method that is added for what is written there; empty: none
 * @param options what is set that has no default, as configuration has it
 * @param expected the value that somebody expects of the class who says nothing more, by the library itself
 */
record Sketched(
        String source,
        Map<String, String> blanks,
        String method,
        Map<String, Object> options,
        ToDoubleFunction<Predictions> expected) {

    static Sketched of(String source, ToDoubleFunction<Predictions> expected) {
        return new Sketched(source, Map.of(), "", Map.of(), expected);
    }

    /** Where that is the first value of the gallery's own metric. */
    static Sketched of(Example example) {
        return of(example.source(), data -> example.byHand().apply(data)[0]);
    }

    Sketched fill(String blank, String code) {
        return new Sketched(source, with(blanks, "/* " + blank + " */", code), method, options, expected);
    }

    Sketched add(String code) {
        return new Sketched(source, blanks, code, options, expected);
    }

    Sketched set(String option, Object value) {
        return new Sketched(source, blanks, method, with(options, option, value), expected);
    }

    private static <T> Map<String, T> with(Map<String, T> before, String key, T value) {
        Map<String, T> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return after;
    }

    /** What the table of the gallery says of it. */
    String use() {
        return blanks.isEmpty() ? "as it is" : "filled in";
    }

    @Override
    public String toString() {
        return source;
    }
}
