package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.PluginManager;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code anometry plugins list}: what became of each jar. */
@Command(
        name = "list",
        description = "Tell of each plugin in a directory what it offers, or why it is not loaded and what to do.")
final class PluginsListCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--plugins",
            required = true,
            paramLabel = "DIR",
            description = "The directory: each jar in it, and each folder of jars, is a plugin.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (PluginManager manager = PluginManager.open(directory)) {
            LoadReport report = manager.report();
            PluginRows.print(report.rows(), out);
            out.println(Messages.pluginsCounted(
                    directory.toString(),
                    manager.plugins().size(),
                    manager.providers().size(),
                    report.problems().size()));
        }
    }
}
