package io.github.anometry.processor.internal.model;

/** The kinds of values that configuration can express. */
public enum ParameterKind {
    INT("int", "a whole number that an int holds", "100", "intValue"),
    LONG("long", "a whole number that a long holds", "100", "longValue"),
    FLOAT("float", "a number that a float holds", "0.3", "floatValue"),
    DOUBLE("double", "a number that a double holds", "0.3", "doubleValue"),
    BOOLEAN("boolean", "true or false", "true", "booleanValue"),
    TEXT("text", "a text", "a text", "text"),
    CHOICE("choice", "a constant of its enum", "", "choice"),
    FLOATS("list of float", "a list of numbers", "[1e-5, 1e-4]", "floats"),
    DOUBLES("list of double", "a list of numbers", "[1e-5, 1e-4]", "doubles"),
    INTS("list of int", "a list of whole numbers that an int holds", "[1, 2]", "ints"),
    LONGS("list of long", "a list of whole numbers that a long holds", "[1, 2]", "longs"),
    TEXTS("list of text", "a list of texts", "[a, b]", "texts");

    private final String text;
    private final String expected;
    private final String example;
    private final String reader;

    ParameterKind(String text, String expected, String example, String reader) {
        this.text = text;
        this.expected = expected;
        this.example = example;
        this.reader = reader;
    }

    /** The type as in the description of a metric. */
    public String text() {
        return text;
    }

    /** A noun phrase for valid values. */
    public String expected() {
        return expected;
    }

    public String example() {
        return example;
    }

    /** The method of a {@code ConfigReader} that reads it. */
    public String reader() {
        return reader;
    }

    public boolean isList() {
        return this == FLOATS || this == DOUBLES || this == INTS || this == LONGS || this == TEXTS;
    }
}
