package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.RegisteredMetric;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.LoadedPlugin;
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

/** {@code anometry plugins why}: why something was or was not loaded. */
@Command(name = "why", description = "Explain why a plugin, a jar or a part of a plugin was or was not loaded.")
final class PluginsWhyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--plugins",
            required = true,
            paramLabel = "DIR",
            description = "The directory: each jar and each folder of jars in it is a plugin.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Parameters(paramLabel = "NAME", description = "The plugin's id, the file's name, or the name of what it offers.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (PluginManager manager = PluginManager.open(PluginDirectory.require(directory))) {
            List<LoadReport.Row> rows = manager.report().rows();
            List<RegisteredMetric> metrics = MetricRegistry.load(manager).metrics();
            Set<String> origins = offering(manager, name);
            List<LoadReport.Row> found =
                    rows.stream().filter(row -> isAbout(row, origins)).toList();
            boolean builtIn = metrics.stream().anyMatch(metric -> isCalled(metric, name) && !metric.isOfPlugin());
            if (builtIn) {
                out.println(Messages.builtIn(name));
                out.println();
            }
            if (found.isEmpty() && !builtIn) {
                throw new ConfigurationException(Messages.nothingCalled(name, names(manager)));
            }
            PluginRows.print(found, out);
        }
    }

    /** The ids of the plugins that offer something of that name, of any kind. */
    private static Set<String> offering(PluginManager manager, String name) {
        return manager.plugins().stream()
                .filter(plugin -> plugin.offers().stream()
                        .anyMatch(offer -> name.equals(offer.name()) || name.equals(plugin.id() + ":" + offer.name())))
                .map(LoadedPlugin::id)
                .collect(Collectors.toSet());
    }

    private static boolean isCalled(RegisteredMetric metric, String name) {
        return name.equals(metric.name())
                || name.equals(metric.fullName())
                || name.equals(metric.descriptor().name());
    }

    /** @param origins of everything with that name */
    private boolean isAbout(LoadReport.Row row, Set<String> origins) {
        return row.status() == Status.NOTHING_FOUND
                || row.id().equals(Optional.of(name))
                || row.path().endsWith(name)
                || row.path().toString().equals(name)
                || row.id().filter(origins::contains).isPresent()
                || row.mayOffer(name.substring(name.indexOf(':') + 1));
    }

    private static List<String> names(PluginManager manager) {
        Set<String> names = new TreeSet<>();
        manager.report().rows().forEach(row -> {
            row.id().ifPresent(names::add);
            names.add(String.valueOf(row.path().getFileName()));
        });
        manager.plugins().forEach(plugin -> plugin.offers().forEach(offer -> names.add(offer.name())));
        return new ArrayList<>(names);
    }
}
