package io.github.anometry.cli;

import io.github.anometry.cli.demo.DemoDataSet;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.core.result.ResultTable;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code anometry demo}: shows what an evaluation looks like. */
@Command(name = "demo", description = "Make a small data set in MVTec AD layout, evaluate it, and print the table.")
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private AnometryCommand root;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the data set. Default: ${DEFAULT-VALUE}.",
            defaultValue = "anometry-demo")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed that the data are generated from. Default: ${DEFAULT-VALUE}.",
            defaultValue = "7")
    private long seed;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        DemoDataSet data = new DemoDataSet(folder, seed);
        data.write();
        out.println(Messages.demoMade(folder.toString()));
        out.println();
        Predictions predictions = Predictions.open(data.maps(), data.masks());
        Evaluation evaluation = new Evaluation(
                Evaluators.ofDefaults(predictions),
                ReadOptions.defaults(),
                Evaluation.Wanted.METRICS,
                root.cancellation());
        out.print(ResultTable.of(evaluation.run(predictions, spec.commandLine().getErr()), Terminal.columns()));
        out.println();
        Messages.demoNext(
                        System.getProperty("anometry.command", "./anometry"),
                        data.maps().toString(),
                        data.masks().toString())
                .forEach(out::println);
    }
}
