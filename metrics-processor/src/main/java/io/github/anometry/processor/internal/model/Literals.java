package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;

/** String literals. */
public final class Literals {
    private Literals() {}

    /** The literal of any text. JavaPoet does not escape all line breaks of Unicode. */
    public static CodeBlock text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (isPlain(character)) {
                        literal.append(character);
                    } else {
                        literal.append(String.format("\\u%04x", (int) character));
                    }
                }
            }
        }
        return CodeBlock.of("$L", literal.append('"'));
    }

    private static boolean isPlain(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
