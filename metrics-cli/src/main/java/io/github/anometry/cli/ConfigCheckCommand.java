package io.github.anometry.cli;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.plugin.files.Predictions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry config check}: reports every error in a configuration, or the metrics that it sets up. */
@Command(name = "check", description = "Report every error in a configuration, with line and column.")
final class ConfigCheckCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The configuration.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public void run() {
        Configuration configuration = Configuration.read(file);
        try (Plugins plugins = pluginsOption.open(configuration.plugins())) {
            plugins.warn(spec.commandLine().getErr());
            plugins.warnOfClassPath(spec.commandLine().getErr());
            Evaluator evaluator = configuration.evaluator(plugins.registry());
            check(configuration.run(), plugins);
            PrintWriter out = spec.commandLine().getOut();
            out.println(Messages.configIsFine(file.toString()));
            out.println(Messages.configMetrics("test_metrics", names(evaluator.test())));
            out.println(Messages.configMetrics("validation_metrics", names(evaluator.validation())));
        }
    }

    /** Checks the settings that are otherwise resolved only by a run. */
    private static void check(RunSettings run, Plugins plugins) {
        run.layout().ifPresent(layout -> Predictions.requireLayout(layout, plugins.layouts()));
        PreparationOptions preparation = new PreparationOptions();
        preparation.complete(run.data());
        preparation.preparation();
        if (!run.log().isEmpty()) {
            run.log().forEach(plugins.loggers()::check);
        }
        if (!run.report().isEmpty()) {
            Reports.check(run.report(), plugins.reports());
        }
    }

    private static List<String> names(MetricGroup group) {
        return group.metrics().stream().map(AnomalibMetric::name).toList();
    }
}
