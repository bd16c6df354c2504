package io.github.anometry.processor.internal.read;

import java.util.ArrayList;
import java.util.List;

/** Parses a list in one line of a configuration file: {@code a, "b, c", 'd'}. */
final class ListText {
    private ListText() {}

    /**
     * The elements without their quotes.
     *
     * @param inner the text between the brackets
     */
    static List<String> elements(String inner) {
        List<String> elements = new ArrayList<>();
        if (inner.isBlank()) {
            return elements;
        }
        StringBuilder element = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < inner.length(); i++) {
            char character = inner.charAt(i);
            boolean begins = element.toString().isBlank();
            if (quote == 0 && begins && (character == '"' || character == '\'')) {
                quote = character;
            } else if (quote != 0 && character == quote) {
                quote = 0;
            } else if (quote == 0 && character == ',') {
                elements.add(unquoted(element));
                element.setLength(0);
                continue;
            }
            element.append(character);
        }
        elements.add(unquoted(element));
        return elements;
    }

    private static String unquoted(StringBuilder written) {
        String text = written.toString().strip();
        boolean isQuoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
