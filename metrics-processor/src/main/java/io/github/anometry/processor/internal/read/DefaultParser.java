package io.github.anometry.processor.internal.read;

import com.palantir.javapoet.CodeBlock;
import io.github.anometry.processor.internal.model.DefaultValue;
import io.github.anometry.processor.internal.model.Literals;
import io.github.anometry.processor.internal.model.ParameterKind;
import io.github.anometry.processor.internal.model.ParameterType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses the text of a {@code @Default} as a value in configuration. */
final class DefaultParser {
    private DefaultParser() {}

    /** The value; empty if the text is not of the type. */
    static Optional<DefaultValue> parse(String text, ParameterType type) {
        String value = text.strip();
        return switch (type.kind()) {
            case TEXT -> Optional.of(new DefaultValue(text, Literals.text(text)));
            case CHOICE -> choice(value, type);
            case BOOLEAN -> bool(value);
            case FLOATS -> list(value, type, ParameterKind.FLOAT);
            case DOUBLES -> list(value, type, ParameterKind.DOUBLE);
            case INTS -> list(value, type, ParameterKind.INT);
            case LONGS -> list(value, type, ParameterKind.LONG);
            case TEXTS -> list(value, type, ParameterKind.TEXT);
            case INT, LONG, FLOAT, DOUBLE ->
                number(value, type.kind()).map(literal -> new DefaultValue(value, CodeBlock.of("$L", literal)));
        };
    }

    private static Optional<DefaultValue> choice(String value, ParameterType type) {
        return type.constants().stream()
                .filter(constant -> constant.equalsIgnoreCase(value))
                // Prefers the exact name: constants may differ only in case.
                .min(Comparator.comparing(constant -> !constant.equals(value)))
                .map(constant -> new DefaultValue(
                        constant.toLowerCase(Locale.ROOT), CodeBlock.of("$T.$L", type.name(), constant)));
    }

    private static Optional<DefaultValue> bool(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false")
                ? Optional.of(new DefaultValue(lower, CodeBlock.of("$L", lower)))
                : Optional.empty();
    }

    private static Optional<DefaultValue> list(String value, ParameterType type, ParameterKind elementKind) {
        if (!value.startsWith("[") || !value.endsWith("]")) {
            return Optional.empty();
        }
        List<String> literals = new ArrayList<>();
        for (String element : ListText.elements(value.substring(1, value.length() - 1))) {
            Optional<String> literal = elementKind == ParameterKind.TEXT
                    ? Optional.of(Literals.text(element).toString())
                    : number(element, elementKind);
            if (literal.isEmpty()) {
                return Optional.empty();
            }
            literals.add(literal.get());
        }
        return Optional.of(
                new DefaultValue(value, CodeBlock.of("new $T {$L}", type.name(), String.join(", ", literals))));
    }

    private static Optional<String> number(String text, ParameterKind kind) {
        Optional<String> notFinite = notFinite(text, kind);
        if (notFinite.isPresent()) {
            return notFinite;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return switch (kind) {
                case INT -> Optional.of(Integer.toString(value.intValueExact()));
                case LONG -> Optional.of(value.longValueExact() + "L");
                case FLOAT -> finite(value.floatValue(), text, value.signum()).map(literal -> literal + "f");
                default -> finite(value.doubleValue(), text, value.signum());
            };
        } catch (ArithmeticException | NumberFormatException notOfThisKind) {
            return Optional.empty();
        }
    }

    /** Accepts the spellings of configuration files and those of Java. */
    private static Optional<String> notFinite(String text, ParameterKind kind) {
        String type = kind == ParameterKind.FLOAT ? "Float" : "Double";
        if (kind != ParameterKind.FLOAT && kind != ParameterKind.DOUBLE) {
            return Optional.empty();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".nan", "nan" -> Optional.of(type + ".NaN");
            case ".inf", "+.inf", "infinity", "+infinity" -> Optional.of(type + ".POSITIVE_INFINITY");
            case "-.inf", "-infinity" -> Optional.of(type + ".NEGATIVE_INFINITY");
            default -> Optional.empty();
        };
    }

    /** The number as it is written, which is valid in Java: {@code 1e-5}, not {@code 1.0E-5}. */
    private static Optional<String> finite(double rounded, String text, int signum) {
        if (Double.isInfinite(rounded) || (rounded == 0 && signum != 0)) {
            return Optional.empty();
        }
        String literal = text.startsWith("+") ? text.substring(1) : text;
        return Optional.of(literal.matches("-?\\d+") ? literal + ".0" : literal);
    }
}
