package io.github.anometry.cli;

import io.github.anometry.api.internal.PathText;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.VisibleWriter;
import io.github.anometry.core.engine.Cancellation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "anometry",
        description = "Evaluates anomaly detectors: exact metrics from saved predictions.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class)
final class AnometryCommand implements Runnable {
    /** The built-in help command, which lists all other commands. */
    private static final String HELP = "help";

    private static final Map<String, Class<?>> SUBCOMMANDS = new LinkedHashMap<>();

    static {
        SUBCOMMANDS.put("evaluate", EvaluateCommand.class);
        SUBCOMMANDS.put("predict", PredictCommand.class);
        SUBCOMMANDS.put("metrics", MetricsCommand.class);
        SUBCOMMANDS.put("layouts", LayoutsCommand.class);
        SUBCOMMANDS.put("plugins", PluginsCommand.class);
        SUBCOMMANDS.put("config", ConfigCommand.class);
        SUBCOMMANDS.put("demo", DemoCommand.class);
        SUBCOMMANDS.put("version", VersionCommand.class);
        SUBCOMMANDS.put(HELP, CommandLine.HelpCommand.class);
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace when something goes wrong.")
    private boolean debug;

    private final Cancellation cancellation;

    private AnometryCommand(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.noCommand(SUBCOMMANDS.keySet()));
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Only the named subcommand, or all if none is named: inspecting all of them takes picocli a tenth of a second. */
    private static Collection<Class<?>> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .filter(command -> !command.equals(HELP))
                .map(SUBCOMMANDS::get)
                .<Collection<Class<?>>>map(List::of)
                .orElse(SUBCOMMANDS.values());
    }

    /** Runs the command and returns its exit code. */
    static int run(Cancellation cancellation, PrintWriter out, PrintWriter err, String... arguments) {
        // The tracer would print arguments unescaped; the command reports what is wrong with them itself.
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        AnometryCommand root = new AnometryCommand(cancellation);
        PrintWriter visibleErr = new VisibleWriter(err);
        Failures failures = new Failures(root::debug);
        CommandLine command = new CommandLine(root);
        asked(arguments).forEach(subcommand -> command.addSubcommand(subcommand));
        // The help has colours. All other output is escaped, so that a terminal cannot execute any of it.
        CommandLine.IExecutionStrategy strategy = parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped;
            }
            command.setOut(new VisibleWriter(out));
            return new CommandLine.RunLast().execute(parsed);
        };
        command.registerConverter(Path.class, PathText::toPath)
                .setOut(out)
                .setErr(visibleErr)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(strategy)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
        try {
            return command.execute(arguments);
        } catch (Error error) {
            // picocli's handlers receive only exceptions.
            return failures.fatal(error, visibleErr);
        }
    }
}
