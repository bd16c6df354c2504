package io.github.anometry.cli.terminal;

import io.github.anometry.api.internal.text.VisibleText;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints text for people. Escapes everything that a terminal would execute, including line breaks within a line, so
 * that no file name can look like a message of the command.
 */
public final class VisibleWriter extends PrintWriter {
    private static final String TAB = "    ";

    public VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void println(String line) {
        super.println(VisibleText.line(line));
    }

    @Override
    public void println(Object value) {
        // A line of a stack trace starts with a tab.
        String text = String.valueOf(value);
        println(text.startsWith("\t") ? TAB + text.substring(1) : text);
    }

    /** A table or a document, which may contain line breaks. */
    @Override
    public void write(String text, int offset, int length) {
        String visible = VisibleText.lines(text.substring(offset, offset + length));
        super.write(visible, 0, visible.length());
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }
}
