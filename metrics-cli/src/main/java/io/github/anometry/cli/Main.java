package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.internal.OutputMessages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The command {@code anometry}. */
public final class Main {
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private Main() {}

    public static void main(String[] arguments) {
        // A plugin may log through SLF4J, whose notes about a missing provider would only confuse users.
        if (System.getProperty(SLF4J_VERBOSITY) == null) {
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
        }
        // All output is UTF-8, whatever the locale: file names and JSON are printed unchanged.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        // Standard output is for results, not for what plugins and libraries print.
        System.setOut(System.err);
        int exitCode;
        try (Interruption interruption = Interruption.watch(err)) {
            exitCode = AnometryCommand.run(interruption.cancellation(), out, err, arguments);
            if (out.checkError() && exitCode == ExitCode.OK) {
                err.println(Messages.error(OutputMessages.outputLost()));
                exitCode = ExitCode.INTERNAL;
            }
            err.flush();
        }
        System.exit(exitCode);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8),
                false,
                StandardCharsets.UTF_8);
    }
}
