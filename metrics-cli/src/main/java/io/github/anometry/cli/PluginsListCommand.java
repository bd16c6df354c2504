package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.PluginKind;
import io.github.anometry.core.plugin.PluginManager;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code anometry plugins list}: whether each jar was loaded. */
@Command(
        name = "list",
        description = "For each plugin in a directory, say what it offers, or why it is not loaded and what to do.")
final class PluginsListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--plugins",
            required = true,
            paramLabel = "DIR",
            description = "The directory: each jar and each folder of jars in it is a plugin.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (PluginManager manager = PluginManager.open(PluginDirectory.require(directory))) {
            LoadReport report = manager.report();
            PluginRows.print(report.rows(), out);
            out.println(Messages.pluginsCounted(
                    directory.toString(),
                    manager.plugins().size(),
                    offers(manager),
                    report.problems().size()));
        }
    }

    /** How many there are of each kind; kinds without any are left out. */
    private static Map<String, Integer> offers(PluginManager manager) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PluginKind kind : PluginKind.values()) {
            int count = manager.providers(kind.service()).size();
            if (count > 0) {
                counts.put(kind.noun(), count);
            }
        }
        return counts;
    }
}
