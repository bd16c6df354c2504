package io.github.anometry.cli;

import io.github.anometry.core.engine.Cancellation;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command: its output and exit code. */
record Run(int exitCode, String out, String err) {
    static Run anometry(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode =
                AnometryCommand.run(new Cancellation(), new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
