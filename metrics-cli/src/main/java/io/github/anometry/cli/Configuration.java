package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A user's configuration file. */
record Configuration(Path file, EvaluationConfig config) {
    /** Before the keys of a description of folders. */
    private static final String LAYOUT = "layout.";

    static Configuration read(Path file) {
        EvaluationConfig config = EvaluationConfig.read(file);
        Map<String, String> problems = new LinkedHashMap<>();
        folders(config)
                .ifPresent(folders ->
                        Predictions.problems(folders).forEach((key, problem) -> problems.put(LAYOUT + key, problem)));
        return new Configuration(file, config.withProblems(problems));
    }

    Optional<PluginSettings> plugins() {
        return config.plugins(MetricRegistry.load());
    }

    /** Defaults for options that are not given on the command line. */
    RunSettings run() {
        return config.run();
    }

    /** Whether the file sets an option of the command, by its name with underscores. */
    boolean sets(String key) {
        return config.sets(key);
    }

    /** @param reasons why values of options were refused, by key */
    ConfigurationException refusal(Map<String, String> reasons) {
        return config.refusal(reasons);
    }

    /** The description of the data set's folders, if there is one; its problems are reported with the others. */
    Optional<FolderPatterns> folders() {
        return folders(config);
    }

    private static Optional<FolderPatterns> folders(EvaluationConfig config) {
        return Optional.of(config.run().folders())
                .filter(folders -> !folders.isEmpty())
                .map(FolderPatterns::of);
    }

    /** What the description of the folders is to blame for, with its place; anything else as it is. */
    ConfigurationException placed(ConfigurationException refused) {
        String key = refused.key().orElse("");
        if (key.startsWith(LAYOUT) && folders().isPresent()) {
            config.withProblems(Map.of(key, String.valueOf(refused.getMessage())))
                    .requireNoProblems();
        }
        return refused;
    }

    Evaluator evaluator(MetricRegistry registry) {
        return config.evaluator(registry);
    }

    /** @throws ConfigurationException also if there are no test metrics */
    Evaluator testEvaluator(MetricRegistry registry) {
        Evaluator evaluator = evaluator(registry);
        if (evaluator.test().metrics().isEmpty()) {
            throw new ConfigurationException(Messages.noTestMetrics(file.toString()));
        }
        return evaluator;
    }
}
