package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.plugin.files.Predictions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            check(configuration, evaluator, plugins);
            PrintWriter out = spec.commandLine().getOut();
            out.println(Messages.configIsFine(file.toString()));
            out.println(Messages.configMetrics("test_metrics", names(evaluator.test())));
            out.println(Messages.configMetrics("validation_metrics", names(evaluator.validation())));
        }
    }

    /** Checks the settings that are otherwise resolved only by a run. */
    private static void check(Configuration configuration, Evaluator evaluator, Plugins plugins) {
        RunSettings run = configuration.run();
        Checks checks = new Checks();
        run.layout()
                .ifPresent(layout -> checks.add("layout", () -> Predictions.requireLayout(layout, plugins.layouts())));
        run.data().forEach((key, value) -> checks.add(key, () -> preparation(Map.of(key, value))));
        if (checks.reasons.isEmpty()) {
            checks.add("pool", () -> preparation(run.data()));
        }
        if (!run.log().isEmpty()) {
            checks.add("log", () -> run.log().forEach(plugins.loggers()::check));
        }
        if (!run.report().isEmpty()) {
            checks.add("report", () -> Reports.check(run.report(), plugins.reports()));
        }
        if (run.options().get("metrics") instanceof List<?> names) {
            List<String> chosen = names.stream().map(String::valueOf).toList();
            checks.add("metrics", () -> new MetricChoice(chosen).of(evaluator, plugins::registry));
        }
        checks.reasons.putAll(
                EvaluateCommand.refusals(configuration, !plugins.paths().isEmpty()));
        if (!checks.reasons.isEmpty()) {
            throw configuration.refusal(checks.reasons);
        }
    }

    private static void preparation(Map<String, String> data) {
        PreparationOptions options = new PreparationOptions();
        options.complete(data);
        options.preparation();
    }

    /** Why values were refused, by key. */
    private record Checks(Map<String, String> reasons) {
        Checks() {
            this(new TreeMap<>());
        }

        void add(String key, Runnable check) {
            try {
                check.run();
            } catch (ConfigurationException refused) {
                reasons.put(key, String.valueOf(refused.getMessage()));
            }
        }
    }

    private static List<String> names(MetricGroup group) {
        return group.metrics().stream().map(AnomalibMetric::name).toList();
    }
}
