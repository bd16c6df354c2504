package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The evaluator of a configuration file, or the one that serves where there is none. */
final class Evaluators {
    private static final String DEFAULT = "default-evaluation.yaml";

    private Evaluators() {}

    static Evaluator ofDefaults() {
        try (InputStream yaml = Objects.requireNonNull(Evaluators.class.getResourceAsStream(DEFAULT))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return EvaluationConfig.parse(text, DEFAULT).evaluator(MetricRegistry.load());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Evaluator of(Path config) {
        Evaluator evaluator = EvaluationConfig.read(config).evaluator(MetricRegistry.load());
        if (evaluator.test().metrics().isEmpty()) {
            throw new ConfigurationException(Messages.noTestMetrics(config.toString()));
        }
        return evaluator;
    }
}
