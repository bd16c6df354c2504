package io.github.anometry.cli;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.PathText;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.internal.OptionHints;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a failure into what the user sees and the exit code. */
final class Failures {
    private final BooleanSupplier debug;

    Failures(BooleanSupplier debug) {
        this.debug = debug;
    }

    /** A wrong command line. */
    int usage(ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        Optional<AnometryException> noPath =
                wrong.getCause() instanceof AnometryException refused ? Optional.of(refused) : noPath(wrong);
        if (noPath.isPresent()) {
            return execution(noPath.get(), command, command.getParseResult());
        }
        PrintWriter err = command.getErr();
        err.println(Messages.error(message(wrong)));
        err.println(Messages.tryHelp(command.getCommandSpec().qualifiedName()));
        printTrace(err, wrong);
        return ExitCode.USAGE;
    }

    /** To picocli, an argument that is not a valid path is one that has no place. */
    private static Optional<AnometryException> noPath(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || wrong.getCommandLine()
                        .getCommandSpec()
                        .positionalParameters()
                        .isEmpty()) {
            return Optional.empty();
        }
        for (String argument : unmatched.getUnmatched()) {
            if (argument.startsWith("-")) {
                return Optional.empty();
            }
            try {
                PathText.toPath(argument);
            } catch (AnometryException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static String message(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().stream().allMatch(ArgSpec::isOption)) {
            return Messages.missingOptions(missing.getMissing().stream()
                    .map(option -> ((OptionSpec) option).names()[0] + "=" + option.paramLabel())
                    .toList());
        }
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(wrong.getMessage());
        }
        // What follows an unknown option may be its value.
        List<String> given = unmatched.getUnmatched();
        String first = given.get(0);
        if (!first.startsWith("-") && !spec.subcommands().isEmpty()) {
            return Messages.noSuchCommand(first, spec.subcommands().keySet());
        }
        return given.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> option.split("=", 2)[0])
                .map(option -> Messages.noSuchOption(option, OptionHints.of(option, optionsOf(spec))))
                .orElseGet(() -> Messages.unexpected(first));
    }

    private static List<String> optionsOf(CommandSpec spec) {
        return spec.options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .toList();
    }

    /** A command that failed. */
    int execution(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int exitCode;
        if (error instanceof ConfigurationException) {
            printLines(err, error);
            exitCode = ExitCode.USAGE;
        } else if (error instanceof Interruption.Cancelled) {
            err.println(Messages.error(String.valueOf(error.getMessage())));
            exitCode = ExitCode.CANCELLED;
        } else if (error instanceof DataException) {
            printLines(err, error);
            exitCode = ExitCode.DATA;
        } else if (error instanceof InvalidPathException noPath) {
            // A name found in a folder or a file: arguments have been checked before.
            err.println(Messages.error(PathText.explain(noPath)));
            exitCode = ExitCode.DATA;
        } else {
            err.println(Messages.error(Messages.internalError(error, Optional.empty())));
            exitCode = ExitCode.INTERNAL;
        }
        printTrace(err, error);
        return exitCode;
    }

    /** A line for each problem. */
    private static void printLines(PrintWriter err, Exception error) {
        Messages.error(String.valueOf(error.getMessage())).lines().forEach(err::println);
    }

    /** Anything but an exception: too little memory, or a broken installation. */
    int fatal(Error error, PrintWriter err) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        Optional<String> culprit = ThirdPartyCode.Culprit.of(error);
        if (error instanceof OutOfMemoryError) {
            err.println(Messages.error(Messages.outOfMemory(megabytes, culprit)));
        } else if (isOfJava(missingClass(error))) {
            err.println(Messages.error(Messages.incompleteJava(System.getProperty("java.home"), missingClass(error))));
        } else {
            err.println(Messages.error(Messages.internalError(error, culprit)));
        }
        printTrace(err, error);
        return ExitCode.INTERNAL;
    }

    /** The class that is missing; empty if something else went wrong. */
    private static String missingClass(Error error) {
        String message = error instanceof NoClassDefFoundError ? error.getMessage() : null;
        return message == null ? "" : message.replace('/', '.');
    }

    private static boolean isOfJava(String className) {
        return className.startsWith("java.") || className.startsWith("javax.imageio.");
    }

    private void printTrace(PrintWriter err, Throwable error) {
        if (debug.getAsBoolean()) {
            error.printStackTrace(err);
        }
    }
}
