package io.github.anometry.examples.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a user makes of the spec that the processor suggests for a class, with the least effort.
 *
 * @param source the name of the gallery's own source for the class
 * @param blanks the replacement of each comment to fill in
 * @param method a method to add for these replacements; empty: none
 * @param options values of options without a default, as in a configuration
 * @param expected the value that a user would expect with these settings, from the library itself
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

    /** With the first value of the gallery's own metric as the expected one. */
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

    /** The entry in the gallery's table. */
    String use() {
        return blanks.isEmpty() ? "as it is" : "filled in";
    }

    @Override
    public String toString() {
        return source;
    }
}
