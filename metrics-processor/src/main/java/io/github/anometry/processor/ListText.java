package io.github.anometry.processor;

import java.util.ArrayList;
import java.util.List;

/** The elements of a list in one line, as a configuration file has them: {@code a, "b, c", 'd'}. */
final class ListText {
    private ListText() {}

    /**
     * An element.
     *
     * @param text without the quotes around it
     */
    record Element(String text) {}

    /** @param inner what stands between the brackets */
    static List<Element> elements(String inner) {
        List<Element> elements = new ArrayList<>();
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
                elements.add(element(element));
                element.setLength(0);
                continue;
            }
            element.append(character);
        }
        elements.add(element(element));
        return elements;
    }

    private static Element element(StringBuilder written) {
        String text = written.toString().strip();
        boolean isQuoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return new Element(isQuoted ? text.substring(1, text.length() - 1) : text);
    }
}
