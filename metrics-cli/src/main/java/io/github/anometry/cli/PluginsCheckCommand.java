package io.github.anometry.cli;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.Paragraph;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginKind;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.plugin.PluginOffer;
import io.github.anometry.testkit.Clause;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.Finding.Outcome;
import io.github.anometry.testkit.MetricContract;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry plugins check}: whether a plugin is ready to be published. */
@Command(
        name = "check",
        description =
                "Check a plugin: that it loads, that its metrics honour the metric contract on random batches, and "
                        + "that its other parts respond.",
        footer = {"", "Exit codes: 0 success, 2 a check failed."})
final class PluginsCheckCommand implements Callable<Integer> {
    private static final int TEXT_WIDTH = 96;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JAR", description = "The plugin's jar, or the folder with its jars.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path plugin;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many sets of random batches to check each metric with. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> several = PluginDirectory.pluginsIn(plugin);
        if (!several.isEmpty()) {
            throw new ConfigurationException("JAR", Messages.directoryOfPlugins(plugin.toString(), several), null);
        }
        try (PluginManager manager = PluginManager.openOne(plugin)) {
            PluginRows.print(manager.report().rows(), out);
            boolean fine = manager.report().problems().stream().noneMatch(PluginsCheckCommand::isWrong);
            for (MetricProvider provider : manager.providers(MetricProvider.class)) {
                fine &= check(provider, out);
            }
            for (LoadedPlugin loaded : manager.plugins()) {
                for (PluginOffer offer : loaded.offers()) {
                    fine &= offer.kind() == PluginKind.METRIC || check(offer, out);
                }
            }
            return fine ? ExitCode.OK : ExitCode.USAGE;
        }
    }

    /** A shared name is not an error. */
    private static boolean isWrong(LoadReport.Row row) {
        return row.status() != Status.SHARED_NAME;
    }

    private static boolean check(PluginOffer offer, PrintWriter out) {
        String what = offer.kind().noun() + " '" + offer.name() + "'";
        Optional<String> problem = OfferCheck.problem(offer);
        print(
                problem.map(reason -> Messages.offerBroken(what, reason)).orElseGet(() -> Messages.offerFine(what)),
                "",
                out);
        return problem.isEmpty();
    }

    private boolean check(MetricProvider provider, PrintWriter out) {
        String name = provider.descriptor().name();
        AnomalibMetric<?> metric;
        try {
            metric = provider.create(config(provider.descriptor()));
        } catch (AnometryException refused) {
            String reason = String.valueOf(refused.getMessage());
            boolean hasDefaults = provider.descriptor().parameters().stream()
                    .allMatch(parameter -> parameter.defaultValue().isPresent());
            print(hasDefaults ? Messages.metricFails(name, reason) : Messages.metricNotMade(name, reason), "", out);
            return !hasDefaults;
        }
        List<Finding> findings = MetricContract.of(metric).checkGenerated(seeds);
        List<Finding> broken = findings.stream().filter(Finding::isBroken).toList();
        List<Finding> kept = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.KEPT)
                .toList();
        if (!broken.isEmpty()) {
            print(Messages.contractBroken(name, broken.size(), findings.size()), "", out);
            broken.forEach(finding -> print(finding.message(), "  ", out));
        } else if (kept.isEmpty()) {
            print(Messages.contractNotChecked(name, findings.get(0).message()), "", out);
        } else {
            print(Messages.contractKept(name, kept.size(), findings.size()), "", out);
            findings.stream()
                    .filter(finding -> finding.clause() == Clause.MERGE && finding.outcome() == Outcome.NOT_CHECKED)
                    .forEach(finding -> print(finding.message(), "  ", out));
        }
        return broken.isEmpty();
    }

    private static void print(String text, String indent, PrintWriter out) {
        Paragraph.lines(text, TEXT_WIDTH).forEach(line -> out.println(indent + line));
    }

    /** All defaults; a field without a default gets the argument's name, and the batches have such a field. */
    private static MetricConfig config(MetricDescriptor metric) {
        MetricConfig.Builder config = MetricConfig.builder();
        if (!metric.hasDefaultFields()) {
            config.fields(metric.arguments().stream()
                    .map(argument -> argument.defaultField().orElse(argument.name()))
                    .toList());
        }
        return config.build();
    }
}
