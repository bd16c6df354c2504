package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.RegisteredMetric;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.PluginManager;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry plugins why}: why something is there, or is not. */
@Command(name = "why", description = "Tell why a plugin, a jar or a metric is there, or is not.")
final class PluginsWhyCommand implements Runnable {
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

    @Parameters(paramLabel = "NAME", description = "The plugin's id, the file's name, or the metric's name.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (PluginManager manager = PluginManager.open(directory)) {
            List<LoadReport.Row> rows = manager.report().rows();
            List<RegisteredMetric> metrics = MetricRegistry.load(manager).metrics();
            Set<String> origins = metrics.stream()
                    .filter(metric -> isCalled(metric, name))
                    .map(RegisteredMetric::origin)
                    .collect(Collectors.toSet());
            List<LoadReport.Row> found =
                    rows.stream().filter(row -> isAbout(row, origins)).toList();
            boolean builtIn = metrics.stream().anyMatch(metric -> isCalled(metric, name) && !metric.isOfPlugin());
            if (builtIn) {
                out.println(Messages.builtIn(name));
                out.println();
            }
            if (found.isEmpty() && !builtIn) {
                throw new ConfigurationException(Messages.nothingCalled(name, names(rows, metrics)));
            }
            PluginRows.print(found, out);
        }
    }

    private static boolean isCalled(RegisteredMetric metric, String name) {
        return name.equals(metric.name())
                || name.equals(metric.fullName())
                || name.equals(metric.descriptor().name());
    }

    /** @param origins of the metrics that are called so */
    private boolean isAbout(LoadReport.Row row, Set<String> origins) {
        return row.status() == Status.NOTHING_FOUND
                || row.id().equals(Optional.of(name))
                || row.path().endsWith(name)
                || row.path().toString().equals(name)
                || row.id().filter(origins::contains).isPresent()
                || row.mayOffer(name.substring(name.indexOf(':') + 1));
    }

    private static List<String> names(List<LoadReport.Row> rows, List<RegisteredMetric> metrics) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> {
            row.id().ifPresent(names::add);
            names.add(String.valueOf(row.path().getFileName()));
        });
        metrics.stream().filter(RegisteredMetric::isOfPlugin).forEach(metric -> names.add(metric.name()));
        return new ArrayList<>(names);
    }
}
