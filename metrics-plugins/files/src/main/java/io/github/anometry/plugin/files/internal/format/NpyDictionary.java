package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an NPY header, a Python dictionary: {@code {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }}.
 * Only what NumPy writes is accepted.
 */
final class NpyDictionary {
    private static final int MAX_AXES = 64;

    private final String where;
    private final String text;
    private int at;
    private @Nullable String type;
    private @Nullable Boolean fortranOrder;
    private @Nullable List<Long> shape;

    private NpyDictionary(String where, String text) {
        this.where = where;
        this.text = text;
    }

    /** The entries of the dictionary; axes are 0 or more, their product is unchecked. */
    record Content(String type, boolean fortranOrder, List<Long> shape) {}

    static Content parse(String where, String text) {
        return new NpyDictionary(where, text).parse();
    }

    private Content parse() {
        expect('{');
        while (peek() != '}') {
            entry();
            if (peek() != ',') {
                break;
            }
            at++;
        }
        expect('}');
        if (!text.substring(at).isBlank() || type == null || fortranOrder == null || shape == null) {
            throw malformed();
        }
        return new Content(type, fortranOrder, shape);
    }

    private void entry() {
        String key = string();
        expect(':');
        if (key.equals("descr") && type == null) {
            type = elementType();
        } else if (key.equals("fortran_order") && fortranOrder == null) {
            fortranOrder = bool();
        } else if (key.equals("shape") && shape == null) {
            shape = tuple();
        } else {
            throw malformed();
        }
    }

    private String elementType() {
        if (peek() == '[') {
            throw new DataException(Messages.npyStructured(where));
        }
        return string();
    }

    private boolean bool() {
        peek();
        if (text.startsWith("True", at)) {
            at += 4;
            return true;
        }
        if (text.startsWith("False", at)) {
            at += 5;
            return false;
        }
        throw malformed();
    }

    private List<Long> tuple() {
        expect('(');
        List<Long> axes = new ArrayList<>();
        while (peek() != ')') {
            axes.add(axis());
            if (peek() != ',' || axes.size() > MAX_AXES) {
                break;
            }
            at++;
        }
        expect(')');
        return axes;
    }

    private long axis() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at).strip();
        if (at < text.length() && text.charAt(at) == 'L') {
            at++; // Python 2 wrote long integers like this
        }
        if (digits.isEmpty() || digits.equals("-")) {
            throw malformed();
        }
        if (digits.startsWith("-")) {
            throw new DataException(Messages.npyNegativeAxis(where, digits));
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new DataException(Messages.npyShapeOverflows(where, digits), e);
        }
    }

    private String string() {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw malformed();
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw malformed();
        }
        String content = text.substring(at + 1, end);
        at = end + 1;
        return content;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed();
        }
        at++;
    }

    /** The next character that is not a space; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private DataException malformed() {
        return new DataException(Messages.npyHeaderMalformed(where, text));
    }
}
