package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.demo.DemoDataSet;
import io.github.anometry.cli.internal.DemoMessages;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.core.result.ResultTable;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import io.github.anometry.plugin.files.demo.DemoLayout;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code anometry demo}: shows what an evaluation looks like. */
@Command(name = "demo", description = "Make a small data set, evaluate it, and print the table.")
final class DemoCommand implements Runnable {
    private static final String FOLDER = "anometry-demo";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private AnometryCommand root;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "The layout of the data set, one that 'anometry layouts' lists. Default: ${DEFAULT-VALUE}.",
            defaultValue = "mvtec")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String layout;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the data set. Default: " + FOLDER + ", or " + FOLDER
                    + "-NAME of another layout than mvtec.")
    private @Nullable Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed that the data are generated from. Default: ${DEFAULT-VALUE}.",
            defaultValue = "7")
    private long seed;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        DemoLayout chosen = DemoLayout.of(layout)
                .orElseThrow(() -> new ConfigurationException(
                        "--layout", DemoMessages.unknownLayout(layout, DemoLayout.layouts()), null));
        DemoDataSet data = new DemoDataSet(folder == null ? folderOf(chosen) : folder, chosen, seed);
        data.write();
        out.println(DemoMessages.made(chosen.layout(), data.folder().toString()));
        out.println();
        Predictions predictions = Predictions.open(data.maps(), data.dataset());
        Evaluation evaluation = new Evaluation(
                Evaluators.ofDefaults(predictions),
                ReadOptions.defaults(),
                Evaluation.Wanted.METRICS,
                root.cancellation());
        out.print(ResultTable.of(evaluation.run(predictions, spec.commandLine().getErr()), Terminal.columns()));
        out.println();
        DemoMessages.next(
                        System.getProperty("anometry.command", "./anometry"),
                        data.maps().toString(),
                        data.dataset().toString())
                .forEach(out::println);
    }

    private static Path folderOf(DemoLayout layout) {
        return Path.of(layout == DemoLayout.MVTEC ? FOLDER : FOLDER + "-" + layout.layout());
    }
}
