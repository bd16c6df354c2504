package io.github.anometry.processor;

/** The kinds of constructor parameters that configuration can express. */
enum ParameterKind {
    INT("int", "a whole number that an int holds", "100"),
    LONG("long", "a whole number that a long holds", "100"),
    FLOAT("float", "a number that a float holds", "0.3"),
    DOUBLE("double", "a number that a double holds", "0.3"),
    BOOLEAN("boolean", "true or false", "true"),
    TEXT("text", "a text", "a text"),
    CHOICE("choice", "a constant of its enum", ""),
    FLOATS("list of float", "a list of numbers", "[1e-5, 1e-4]"),
    DOUBLES("list of double", "a list of numbers", "[1e-5, 1e-4]"),
    INTS("list of int", "a list of whole numbers that an int holds", "[1, 2]"),
    LONGS("list of long", "a list of whole numbers that a long holds", "[1, 2]"),
    TEXTS("list of text", "a list of texts", "[a, b]");

    private final String text;
    private final String expected;
    private final String example;

    ParameterKind(String text, String expected, String example) {
        this.text = text;
        this.expected = expected;
        this.example = example;
    }

    /** The type as a metric's description names it. */
    String text() {
        return text;
    }

    /** What a default has to be, to follow "is not". */
    String expected() {
        return expected;
    }

    String example() {
        return example;
    }

    boolean isList() {
        return this == FLOATS || this == DOUBLES || this == INTS || this == LONGS || this == TEXTS;
    }
}
