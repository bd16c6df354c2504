package io.github.anometry.cli.terminal;

import io.github.anometry.api.internal.text.VisibleText;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints what people read. Whatever a terminal would execute is spelled out, line breaks in the midst of what is printed as one line
 * included, so that no name of a file can look like a message of the command.
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
        // A line of a stack trace begins with a tab of its own.
        String text = String.valueOf(value);
        println(text.startsWith("\t") ? TAB + text.substring(1) : text);
    }

    /** A table or a document, whose line breaks are its own. */
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
