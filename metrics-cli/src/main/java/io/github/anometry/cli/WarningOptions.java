package io.github.anometry.cli;

import io.github.anometry.api.warning.Warning;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of warnings. */
final class WarningOptions {
    @Option(
            names = "--no-warnings",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Leave warnings of this kind out everywhere, for example grey-mask. Each warning names its kind.")
    private @Nullable List<String> without;

    @Option(names = "--strict", description = "Exit with 3 if a warning is left, after the results are written.")
    private boolean strict;

    /** The result without the warnings that are not wanted. */
    EvaluationResult applyTo(EvaluationResult result) {
        return without == null ? result : result.withoutWarnings(Names.of("--no-warnings", without));
    }

    /** What to say, if warnings are errors and there is one. */
    Optional<String> refusal(EvaluationResult result) {
        List<String> names =
                result.warnings().stream().map(Warning::name).distinct().toList();
        return strict && !names.isEmpty() ? Optional.of(Messages.strict(names)) : Optional.empty();
    }
}
