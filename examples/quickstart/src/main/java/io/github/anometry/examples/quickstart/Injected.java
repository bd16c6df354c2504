package io.github.anometry.examples.quickstart;

import com.google.inject.Guice;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.inject.EvaluatorModule;
import io.github.anometry.core.inject.PluginsModule;
import java.nio.file.Path;

/** An evaluator wired by Guice, as the README shows it. */
public final class Injected {
    private Injected() {}

    /** @param folder with {@code evaluation.yaml} and {@code plugins} */
    public static Evaluator evaluator(Path folder) {
        // tour:injection
        Evaluator evaluator = Guice.createInjector(
                        new AnometryModule(), // built-in metrics
                        PluginsModule.directory(folder.resolve("plugins")), // metrics from jars
                        EvaluatorModule.fromYaml(folder.resolve("evaluation.yaml")))
                .getInstance(Evaluator.class);
        // end
        return evaluator;
    }
}
