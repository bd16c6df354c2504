package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.cli.internal.Messages;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user sees, and what the shell gets, when something goes wrong. */
final class Failures {
    private final BooleanSupplier debug;

    Failures(BooleanSupplier debug) {
        this.debug = debug;
    }

    /** A wrong command line. */
    int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Messages.error(message(wrong, arguments)));
        err.println(Messages.tryHelp(command.getCommandSpec().qualifiedName()));
        printTrace(err, wrong);
        return ExitCode.USAGE;
    }

    private static String message(ParameterException wrong, String... arguments) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String given = unmatched.getUnmatched().get(0);
            if (!given.startsWith("-") && !spec.subcommands().isEmpty()) {
                return Messages.noSuchCommand(given, spec.subcommands().keySet());
            }
            String found = Spelling.didYouMean(given, optionsOf(spec));
            return wrong.getMessage() + (found.isEmpty() ? "" : "." + found);
        }
        if (!(wrong instanceof MissingParameterException)) {
            return String.valueOf(wrong.getMessage());
        }
        // What is missing may be there, misspelled.
        Map<String, OptionSpec> known = spec.optionsMap();
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.split("=", 2)[0])
                .filter(option -> !known.containsKey(option))
                .findFirst()
                .map(unknown -> wrong.getMessage() + ". " + Messages.noSuchOption(unknown, optionsOf(spec)))
                .orElseGet(wrong::getMessage);
    }

    private static List<String> optionsOf(CommandSpec spec) {
        return spec.options().stream().map(OptionSpec::longestName).toList();
    }

    /** A command that could not be carried out. */
    int execution(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int exitCode;
        if (error instanceof ConfigurationException) {
            err.println(Messages.error(String.valueOf(error.getMessage())));
            exitCode = ExitCode.USAGE;
        } else if (error instanceof CancelledException) {
            err.println(Messages.error(String.valueOf(error.getMessage())));
            exitCode = ExitCode.CANCELLED;
        } else if (error instanceof DataException) {
            err.println(Messages.error(String.valueOf(error.getMessage())));
            exitCode = ExitCode.DATA;
        } else {
            err.println(Messages.error(Messages.internalError(error)));
            exitCode = ExitCode.INTERNAL;
        }
        printTrace(err, error);
        return exitCode;
    }

    /** What is no exception: too little memory, or a broken installation. */
    int fatal(Error error, PrintWriter err) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        err.println(Messages.error(
                error instanceof OutOfMemoryError ? Messages.outOfMemory(megabytes) : Messages.internalError(error)));
        printTrace(err, error);
        return ExitCode.INTERNAL;
    }

    private void printTrace(PrintWriter err, Throwable error) {
        if (debug.getAsBoolean()) {
            error.printStackTrace(err);
        }
    }
}
