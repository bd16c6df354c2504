package io.github.anometry.core.internal.json;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;

/** Messages about JSON files; the first ones are used for other files of results, too. */
public final class JsonMessages {
    private static final int LONGEST_QUOTE = 40;

    private JsonMessages() {}

    public static String cannotRead(String file, String reason) {
        return "The results in '" + file + "' cannot be read: " + reason + ". Name a file that Anometry wrote.";
    }

    public static String expected(String expected, String found) {
        return "Expected " + expected + ", but found " + found + ".";
    }

    public static String nameMissing(String name) {
        return "'" + name + "' is missing.";
    }

    public static String unknownName(String name, Collection<String> known) {
        return "'" + name + "' is unknown here; expected one of " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    /** A third-party text in quotes, shortened to a readable length. */
    public static String quote(String text) {
        int end = text.length() <= LONGEST_QUOTE ? text.length() : LONGEST_QUOTE;
        return "\"" + text.substring(0, end).replaceAll("\\p{Cntrl}", " ") + (end < text.length() ? "..." : "") + "\"";
    }

    /** @param path of the element, as a JSON pointer; empty for the whole */
    static String inJson(String source, int line, int column, String path, String problem) {
        return source + ":" + line + ":" + column + ": " + (path.isEmpty() ? problem : "At " + path + ": " + problem);
    }

    /** @param problem with its place */
    static String damagedJson(String problem) {
        return problem + " Fix it there, or write the file again.";
    }

    static String noJson(String problem) {
        return "This is not JSON: " + problem;
    }

    static String moreAfterTheEnd(String found) {
        return "Expected the end of the file, but found " + found + ".";
    }

    static String nameTwice(String name) {
        return "'" + name + "' occurs twice.";
    }
}
