package io.github.anometry.cli;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Advice;
import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.engine.Parts;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.MissingPredictions;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import io.github.anometry.plugin.files.prepare.Preparation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code anometry evaluate}: the main job. */
@Command(
        name = "evaluate",
        header = {
            "Evaluate predicted anomaly maps against ground-truth masks.",
            "",
            "Examples:",
            "  anometry evaluate predictions/anomaly_maps datasets/MVTecAD",
            "  anometry evaluate predictions.npz --metrics AUPRO,AUROC --json results.json",
            "  anometry evaluate maps.npy masks.npy --config evaluation.yaml",
            "  anometry evaluate predictions.csv",
            "  make-predictions | anometry evaluate -",
            ""
        },
        customSynopsis = {"anometry evaluate [OPTIONS] MAPS MASKS", "       anometry evaluate [OPTIONS] MANIFEST.csv"},
        description = "",
        footer = {
            "",
            "Folders are in MVTec AD layout: MAPS/<category>/test/<defect>/<id>.tiff against",
            "MASKS/<category>/ground_truth/<defect>/<id>_mask.png, where the defect 'good'",
            "has no masks. If the data set's images are present",
            "(MASKS/<category>/test/<defect>/<id>.png), each must have a map.",
            "",
            "In MVTec LOCO AD layout an image has a folder of masks, one for each region:",
            "MASKS/<category>/ground_truth/<defect>/<id>/<nnn>.png, and there is",
            "MASKS/<category>/defects_config.json. Logical and structural anomalies have a",
            "row each, and the good images are in both.",
            "",
            "A manifest is a CSV file with a row for each image, for folders of any form.",
            "Scores and labels of images without maps are enough: image_path,score,label.",
            "Its paths are relative to it; those of one on standard input (-), or in a pipe,",
            "to the working directory.",
            "",
            "Arrays are NPY or NPZ files of shape [N, H, W]. An NPZ file may hold maps,",
            "masks, scores and labels together, under these names or as anomaly_maps,",
            "gt_masks, pred_scores and gt_labels.",
            "",
            "Exit codes: 0 success, 2 wrong usage or configuration, 3 data that cannot be",
            "evaluated, or warnings (--strict), 4 internal error, 5 printed, but a metric was",
            "left out (--keep-going) or a file was not written, 130 interrupted."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final Set<Field<?>> BY_THRESHOLD = Set.of(Field.PRED_LABEL, Field.PRED_MASK);

    @ParentCommand
    private AnometryCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Inputs inputs;

    @Mixin
    private PreparationOptions preparationOptions;

    @Option(
            names = "--config",
            paramLabel = "YAML",
            description =
                    "Measure the test_metrics of this configuration. Default: AUROC, AveragePrecision and F1Max of images; "
                            + "AUROC, AveragePrecision, AUPR, F1Max and AUPRO of pixels; of MVTec LOCO AD also AUSPRO.")
    private @Nullable Path config;

    @Option(
            names = "--metrics",
            paramLabel = "NAME",
            split = ",",
            description = "Measure only these metrics, for example AUPRO,image_AUROC: any of the default or configured "
                    + "metrics, or others that 'anometry metrics' lists.")
    private @Nullable List<String> metrics;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "Also break down the results of each category: by defect_type, each against all good images.")
    private @Nullable String by;

    @Mixin
    private Outputs outputs;

    @Mixin
    private WarningOptions warnings;

    @Option(
            names = "--fit-thresholds",
            description =
                    "First find the thresholds of best F1 on these data, for metrics that read pred_label or pred_mask.")
    private boolean fitThresholds;

    @Option(
            names = "--keep-going",
            description = "Leave out a metric that fails, and say why, instead of stopping. Unreadable files and "
                    + "configuration errors still stop the evaluation.")
    private boolean keepGoing;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many images to evaluate at a time, while reading as many ahead. Default: "
                    + "${DEFAULT-VALUE}.")
    private int batchSize;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads read files. Default: one per core.")
    private @Nullable Integer threads;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public Integer call() {
        if (config == null) {
            try {
                return evaluate(null);
            } catch (ConfigurationException failure) {
                throw ConfiguredOptions.inTermsOfOptions(spec, failure);
            }
        }
        Configuration configuration = Configuration.read(config);
        ConfiguredOptions options = new ConfiguredOptions(spec, configuration);
        Map<String, String> refused = options.apply(inputs.given());
        if (!refused.isEmpty()) {
            throw configuration.refusal(refused);
        }
        inputs.complete(configuration.run());
        configuration.folders().ifPresent(inputs::describe);
        preparationOptions.complete(configuration.run().data());
        outputs.complete(configuration.run());
        try {
            return evaluate(configuration);
        } catch (ConfigurationException failure) {
            throw options.inTermsOfUser(failure);
        }
    }

    /**
     * Why options that a configuration sets are refused, by key, as far as it shows before anything is read.
     *
     * @param hasPlugins whether there may be warnings that only plugins know
     */
    static Map<String, String> refusals(Configuration configuration, boolean hasPlugins) {
        EvaluateCommand command = new EvaluateCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs();
        Map<String, String> reasons = new ConfiguredOptions(line.getCommandSpec(), configuration).apply(Set.of());
        List<Runnable> checks = List.of(
                command.inputs::objects, command::requireKnownBreakdown, () -> command.warnings.check(hasPlugins));
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (ConfigurationException refused) {
                reasons.put(ConfiguredOptions.key(refused.key().orElseThrow()), String.valueOf(refused.getMessage()));
            }
        }
        return reasons;
    }

    private int evaluate(@Nullable Configuration configuration) {
        inputs.check();
        try (Plugins plugins = pluginsOption.open(configuration == null ? Optional.empty() : configuration.plugins())) {
            warnings.check(!plugins.paths().isEmpty());
            plugins.warn(spec.commandLine().getErr());
            if (configuration != null) {
                plugins.warnOfClassPath(spec.commandLine().getErr());
            }
            return run(plugins, configuration);
        }
    }

    private int run(Plugins plugins, @Nullable Configuration configuration) {
        int readers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        requirePositive("--batch-size", batchSize);
        requirePositive("--threads", readers);
        Preparation preparation = preparationOptions.preparation();
        Evaluator configured = configuration == null ? null : configuration.testEvaluator(plugins.registry());
        Outputs.Opened files = outputs.open(inputFiles(), plugins);
        Instant start = Instant.now();
        Predictions predictions = open(plugins, preparation, configuration);
        preparationOptions.requireMaps(predictions);
        ObjectViews objects = inputs.objects();
        objects.requirePaths(predictions);
        MetricChoice choice = new MetricChoice(Names.of("--metrics", metrics));
        Evaluator evaluator = configured == null
                ? choice.ofDefaults(Evaluators.ofDefaults(predictions), plugins::registry)
                : choice.of(configured, plugins::registry);
        if (!fitThresholds) {
            requireNoLabels(evaluator);
        }
        requireRegions(evaluator, predictions);
        requirePixels(evaluator, predictions);
        Evaluation.Wanted wanted = new Evaluation.Wanted(
                keepGoing, fitThresholds, outputs.wantsImages(), objects, outputs.scoreCounts(), parts(predictions));
        Evaluation evaluation =
                new Evaluation(evaluator, new ReadOptions(batchSize, readers), wanted, root.cancellation());
        EvaluationResult measured =
                evaluation.run(predictions, spec.commandLine().getErr());
        EvaluationResult result = warnings.applyTo(measured.toBuilder()
                .missing(missing(predictions))
                .warnings(warnings(predictions, evaluator))
                .settings(Settings.of(evaluator, settings(plugins, predictions, evaluation.objects())))
                .provenance(provenance(start, plugins, predictions))
                .build());
        return finish(evaluation, result, files, heading(predictions));
    }

    private Predictions open(Plugins plugins, Preparation preparation, @Nullable Configuration configuration) {
        try {
            return inputs.open(plugins.layouts(), preparation);
        } catch (ConfigurationException refused) {
            throw configuration == null ? refused : configuration.placed(refused);
        }
    }

    private int finish(Evaluation evaluation, EvaluationResult result, Outputs.Opened files, String heading) {
        List<String> failures = files.write(result, heading, spec.commandLine().getOut());
        failures.forEach(this::say);
        files.written(failures).forEach(this::say);
        Optional<String> refusal = warnings.refusal(result);
        refusal.ifPresent(this::say);
        if (refusal.isPresent()) {
            return ExitCode.DATA;
        }
        return failures.isEmpty() && !evaluation.hasFailures() ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private List<Parts> parts(Predictions predictions) {
        requireKnownBreakdown();
        if (by == null) {
            return List.of();
        }
        if (predictions.layout().isEmpty()) {
            throw new ConfigurationException("--by", Messages.noDefectTypes(), null);
        }
        return List.of(Parts.defectTypes());
    }

    private void requireKnownBreakdown() {
        if (by != null && !by.equals(Field.DEFECT_TYPE.name())) {
            throw new ConfigurationException("--by", Messages.noBreakdown(by, List.of(Field.DEFECT_TYPE.name())), null);
        }
    }

    private List<Warning> warnings(Predictions predictions, Evaluator evaluator) {
        List<Warning> found = new ArrayList<>();
        predictions
                .warnings()
                .forEach(warning -> found.add(new Warning(
                        warning.name(), Advice.ofCommand(warning.message()), warning.count(), warning.first())));
        boolean isUsed = outputs.wantsImages()
                || evaluator.test().metrics().stream()
                        .flatMap(metric -> metric.fields().stream())
                        .anyMatch(BY_THRESHOLD::contains);
        if (fitThresholds && isUsed) {
            found.add(Warning.of(Warning.THRESHOLDS_OF_TEST_DATA, Messages.thresholdsOfTheSameData()));
        }
        return found;
    }

    private static List<MissingPredictions> missing(Predictions predictions) {
        return predictions.missingMaps().stream()
                .map(images -> new MissingPredictions(
                        images.category(),
                        images.defectType(),
                        images.missing(),
                        images.images(),
                        images.first(),
                        images + "."))
                .toList();
    }

    /** The arrays chosen from archives. */
    private static String heading(Predictions predictions) {
        return predictions.arrays().isEmpty()
                ? ""
                : VisibleText.line(InputMessages.arrays(predictions.arrays())) + "\n\n";
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

    /** Only some layouts know regions. */
    private static void requireRegions(Evaluator evaluator, Predictions predictions) {
        if (predictions.categories().stream().anyMatch(Category::hasRegions)) {
            return;
        }
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            if (metric.strict() && metric.fields().contains(Field.GT_REGIONS)) {
                throw new ConfigurationException("metrics", InputMessages.noRegions(metric.name()), null);
            }
        }
    }

    /** A manifest may have no maps, or no masks. */
    private static void requirePixels(Evaluator evaluator, Predictions predictions) {
        Set<Field<?>> missing = new HashSet<>();
        if (predictions.categories().stream().noneMatch(Category::hasMaps)) {
            missing.add(Field.ANOMALY_MAP);
        }
        if (predictions.categories().stream().noneMatch(Category::hasMasks)) {
            missing.add(Field.GT_MASK);
        }
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            for (Field<?> field : metric.fields()) {
                if (metric.strict() && missing.contains(field)) {
                    throw new ConfigurationException(
                            "metrics", InputMessages.noPixels(metric.name(), field.name()), null);
                }
            }
        }
    }

    private List<Path> inputFiles() {
        return Stream.concat(inputs.files().stream(), Stream.ofNullable(config)).toList();
    }

    private void say(String message) {
        spec.commandLine().getErr().println(Messages.error(message));
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new ConfigurationException(option, Messages.notPositive(option, value), null);
        }
    }

    private Map<String, Object> settings(
            Plugins plugins, Predictions predictions, Optional<ObjectViews.Counts> objects) {
        Map<String, Object> given = new LinkedHashMap<>(inputs.settings());
        given.putAll(preparationOptions.settings(predictions, objects));
        if (fitThresholds) {
            given.put("fit_thresholds", true);
        }
        if (by != null) {
            given.put("by", by);
        }
        if (keepGoing) {
            given.put("keep_going", true);
        }
        given.put("batch_size", batchSize);
        if (!plugins.settings().isEmpty()) {
            given.put("plugins", plugins.settings());
        }
        return given;
    }

    private Map<String, Object> provenance(Instant start, Plugins plugins, Predictions predictions) {
        Map<String, Path> read = new LinkedHashMap<>(inputs.byRole());
        if (config != null) {
            read.put("config", config);
        }
        Map<String, Object> provenance = Settings.provenance(
                outputs.runName(),
                start,
                read,
                Map.of("maps", predictions.mapFiles(), "masks", predictions.maskFiles()));
        if (!predictions.arrays().isEmpty()) {
            provenance.put("arrays", predictions.arrays());
        }
        if (!plugins.paths().isEmpty()) {
            provenance.put("plugins", plugins.paths());
        }
        return provenance;
    }
}
