package io.github.anometry.cli;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.report.JsonReport;
import io.github.anometry.cli.report.Report;
import io.github.anometry.cli.report.TableReport;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code anometry evaluate}: the main job. */
@Command(
        name = "evaluate",
        description = "Evaluate predicted anomaly maps against ground-truth masks.",
        footer = {
            "",
            "Folders are in MVTec AD layout: MAPS/<category>/test/<defect>/<id>.tiff against",
            "MASKS/<category>/ground_truth/<defect>/<id>_mask.png, where the defect 'good' has no masks.",
            "In MVTec LOCO AD layout an image has a folder of masks, one for each region:",
            "MASKS/<category>/ground_truth/<defect>/<id>/<nnn>.png, and there is",
            "MASKS/<category>/defects_config.json. Logical and structural anomalies have a",
            "row each, and the good images are in both.",
            "Arrays are NPY or NPZ files of shape [N, H, W].",
            "",
            "Exit codes: 0 fine, 2 wrong usage or configuration, 3 data that cannot be evaluated, 4 internal error,",
            "5 printed, but a metric was left out (--keep-going) or a log failed, 130 interrupted."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final Set<Field<?>> BY_THRESHOLD = Set.of(Field.PRED_LABEL, Field.PRED_MASK);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AnometryCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--maps",
            required = true,
            paramLabel = "DIR|NPY",
            description = "The anomaly maps: TIFF, NPY, NPZ or PNG files in folders, or one array file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path maps;

    @Option(
            names = "--masks",
            required = true,
            paramLabel = "DIR|NPY",
            description = "The true masks: the data set's folder, or one array file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path masks;

    @Option(
            names = "--scores",
            paramLabel = "NPY",
            description = "Image scores [N], with array files. Default: the maximum of each map.")
    private @Nullable Path scores;

    @Option(
            names = "--labels",
            paramLabel = "NPY",
            description = "Image labels [N], with array files. Default: whether the mask has an anomalous pixel.")
    private @Nullable Path labels;

    @Option(
            names = "--config",
            paramLabel = "YAML",
            description = "The metrics, as test_metrics. Default: AUROC, AveragePrecision and F1Max of images;"
                    + " AUROC, AveragePrecision, AUPR, F1Max and AUPRO of pixels; of MVTec LOCO AD also AUSPRO.")
    private @Nullable Path config;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write the results as JSON in full precision; - is standard output, instead of the table.")
    private @Nullable String json;

    @Option(
            names = "--log",
            paramLabel = "LOGGER=FILE",
            description =
                    "Append the results to a log: csv=results.csv, jsonl=results.jsonl. May be given more than once.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--fit-thresholds",
            description =
                    "First find the thresholds of best F1 on these data, for metrics that read pred_label or pred_mask.")
    private boolean fitThresholds;

    @Option(
            names = "--keep-going",
            description =
                    "Leave a metric that fails out, and tell why, instead of ending the evaluation. Files that do not read, and"
                            + " wrong configurations, end it all the same.")
    private boolean keepGoing;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many images are evaluated at a time, while as many are read. Default: ${DEFAULT-VALUE}.")
    private int batchSize;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read files. Default: one for each core.")
    private @Nullable Integer threads;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PluginsOption pluginsOption;

    @Override
    public Integer call() {
        Configuration configuration = config == null ? null : Configuration.read(config);
        try (Plugins plugins = pluginsOption.open(configuration == null ? Optional.empty() : configuration.plugins())) {
            plugins.warn(spec.commandLine().getErr());
            return run(plugins, configuration);
        }
    }

    private int run(Plugins plugins, @Nullable Configuration configuration) {
        int readers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        requirePositive("--batch-size", batchSize);
        requirePositive("--threads", readers);
        Evaluator configured = configuration == null ? null : configuration.testEvaluator(plugins.registry());
        if (configured != null && !fitThresholds) {
            requireNoLabels(configured);
        }
        JsonFile file = json == null || json.equals("-") ? null : new JsonFile(Path.of(json));
        if (file != null) {
            file.requireNoneOf(inputs());
        }
        requireFilesOfTheirOwn();
        Logs loggers = Logs.of(logs);
        Predictions predictions = Predictions.open(maps, masks, scores, labels);
        Evaluator evaluator = configured == null ? Evaluators.ofDefaults(predictions) : configured;
        Evaluation evaluation = new Evaluation(
                evaluator, new ReadOptions(batchSize, readers), keepGoing, fitThresholds, root.cancellation());
        Report report = evaluation.run(predictions, settings(evaluator, plugins));
        print(report, file);
        List<String> failures = loggers.write(report);
        failures.forEach(failure -> spec.commandLine().getErr().println(Messages.error(failure)));
        return failures.isEmpty() && !report.hasFailures() ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    /** Prediction files have scores, but no labels. */
    private static void requireNoLabels(Evaluator evaluator) {
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            for (Field<?> field : metric.fields()) {
                if (metric.strict() && BY_THRESHOLD.contains(field)) {
                    throw new ConfigurationException(
                            "--fit-thresholds", Messages.noLabels(metric.name(), field.name()), null);
                }
            }
        }
    }

    /** Logs are appended to, so they must be nothing else. */
    private void requireFilesOfTheirOwn() {
        List<Path> taken = new ArrayList<>(inputs());
        if (json != null && !json.equals("-")) {
            taken.add(Path.of(json));
        }
        List<Path> absolute =
                taken.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        for (String log : logs) {
            String file = log.substring(log.indexOf('=') + 1);
            if (absolute.contains(Path.of(file).toAbsolutePath().normalize())) {
                throw new ConfigurationException("--log", Messages.logInPlaceOf(file), null);
            }
        }
    }

    private List<Path> inputs() {
        return Stream.of(maps, masks, scores, labels, config)
                .filter(Objects::nonNull)
                .toList();
    }

    private void print(Report report, @Nullable JsonFile file) {
        PrintWriter out = spec.commandLine().getOut();
        if ("-".equals(json)) {
            out.print(JsonReport.of(report));
            return;
        }
        if (file != null) {
            file.write(JsonReport.of(report));
        }
        out.print(TableReport.of(report));
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new ConfigurationException(option, Messages.notPositive(option, value), null);
        }
    }

    private Map<String, Object> settings(Evaluator evaluator, Plugins plugins) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("maps", maps.toString());
        given.put("masks", masks.toString());
        putIfGiven(given, "scores", scores);
        putIfGiven(given, "labels", labels);
        putIfGiven(given, "config", config);
        if (!plugins.settings().isEmpty()) {
            given.put("plugins", plugins.settings());
        }
        if (fitThresholds) {
            given.put("fit_thresholds", true);
        }
        given.put("batch_size", batchSize);
        return Settings.of(evaluator, given);
    }

    private static void putIfGiven(Map<String, Object> settings, String name, @Nullable Path path) {
        if (path != null) {
            settings.put(name, path.toString());
        }
    }
}
