package io.github.anometry.api.internal.text;

/**
 * Makes text safe to show. Characters that a terminal executes, that reorder the surrounding text or that forge a line of a
 * log are escaped: {@code \n}, {@code \t}, and <code>\</code>{@code u001b} for an escape. Names of files, categories and
 * metrics, values of configurations and messages of third-party code may contain such characters.
 */
public final class VisibleText {
    private static final char ARABIC_LETTER_MARK = '\u061C';
    /** It and the next one are none, and are refused by XML. */
    private static final char NO_CHARACTER = '\uFFFE';

    private VisibleText() {}

    /** In one line: line breaks are spelled out as well. */
    public static String line(String text) {
        return spellOut(text, false);
    }

    /** Line breaks are kept. */
    public static String lines(String text) {
        return spellOut(text, true);
    }

    private static String spellOut(String text, boolean keepsLines) {
        int clean = 0;
        while (clean < text.length() && isVisible(text, clean, keepsLines)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isVisible(text, i, keepsLines)) {
                visible.append(character);
            } else {
                append(visible, character);
            }
        }
        return visible.toString();
    }

    /** As JSON writes it, so that it stays JSON if it is. */
    private static void append(StringBuilder visible, char character) {
        switch (character) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default ->
                visible.append("\\u")
                        .append(Character.forDigit(character >> 12, 16))
                        .append(Character.forDigit(character >> 8 & 0xF, 16))
                        .append(Character.forDigit(character >> 4 & 0xF, 16))
                        .append(Character.forDigit(character & 0xF, 16));
        }
    }

    private static boolean isVisible(String text, int index, boolean keepsLines) {
        char character = text.charAt(index);
        if (character >= ' ' && character < 0x7F) {
            return true;
        }
        if (character == '\n') {
            return keepsLines;
        }
        if (Character.isSurrogate(character)) {
            return isPaired(text, index);
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBidiControl(character) && !isInvisible(character) && character < NO_CHARACTER;
        };
    }

    private static boolean isPaired(String text, int index) {
        char character = text.charAt(index);
        return Character.isHighSurrogate(character)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** By which two names look alike. Joiners are none, without which some scripts and emoji fall apart. */
    private static boolean isInvisible(char character) {
        return character == '\u200B' || character == '\u2060' || character == '\uFEFF';
    }

    /** The property Bidi_Control of Unicode. */
    private static boolean isBidiControl(char character) {
        return character == ARABIC_LETTER_MARK
                || (character >= '\u200E' && character <= '\u200F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
