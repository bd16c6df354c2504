package io.github.anometry.plugin.files.internal.manifest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the text of a cell means; empty if it has no meaning. */
final class Cells {
    private static final Map<String, Boolean> LABELS = Map.of(
            "0",
            false,
            "false",
            false,
            "normal",
            false,
            "ok",
            false,
            "good",
            false,
            "1",
            true,
            "true",
            true,
            "anomalous",
            true,
            "abnormal",
            true,
            "ng",
            true);

    private Cells() {}

    static Optional<Boolean> label(String text) {
        return Optional.ofNullable(LABELS.get(text.toLowerCase(Locale.ROOT)));
    }

    /** A number other than NaN. */
    static Optional<Double> score(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(score -> !score.isNaN());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
