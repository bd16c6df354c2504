package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to treat warnings. */
final class WarningOptions {
    @Option(
            names = "--no-warnings",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Leave out warnings of this kind everywhere, for example grey-mask. Each warning names its kind.")
    private @Nullable List<String> without;

    @Option(names = "--strict", description = "Exit with 3 if any warnings remain, after writing the results.")
    private boolean strict;

    /**
     * Checks the names.
     *
     * @param hasPlugins whether there are plugins, which may define further names; then only likely misspellings are
     *     rejected
     * @throws ConfigurationException if there is no warning of a name
     */
    void check(boolean hasPlugins) {
        for (String name : names()) {
            boolean isKnown = Warning.NAMES.contains(name)
                    || (hasPlugins && Spelling.didYouMean(name, Warning.NAMES).isEmpty());
            if (!isKnown) {
                throw new ConfigurationException(
                        "--no-warnings", Messages.noSuchWarning(name, new TreeSet<>(Warning.NAMES)), null);
            }
        }
    }

    private List<String> names() {
        return Names.of("--no-warnings", without);
    }

    /** The result without the suppressed warnings. */
    EvaluationResult applyTo(EvaluationResult result) {
        return result.withoutWarnings(names());
    }

    /** The message if warnings are errors and there is one. */
    Optional<String> refusal(EvaluationResult result) {
        List<String> names =
                result.warnings().stream().map(Warning::name).distinct().toList();
        return strict && !names.isEmpty() ? Optional.of(Messages.strict(names)) : Optional.empty();
    }
}
