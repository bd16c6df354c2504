package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.core.evaluator.Evaluator;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A user's configuration file. */
record Configuration(Path file, EvaluationConfig config) {
    static Configuration read(Path file) {
        return new Configuration(file, EvaluationConfig.read(file));
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
