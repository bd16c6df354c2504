package io.github.anometry.plugin.files.internal.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a cell means; empty if it has no meaning.
 *
 * @param decimalComma whether numbers may have a comma for a point, as spreadsheets write them where commas do not separate cells
 */
record Cells(boolean decimalComma) {
    /** What people call normal images, in any case; also any number that is 0. */
    static final List<String> NORMAL = List.of("0", "false", "normal", "good", "ok");

    /** What people call anomalous images, in any case; also any number that is 1. */
    static final List<String> ANOMALOUS =
            List.of("1", "true", "anomalous", "anomaly", "abnormal", "defect", "defective", "bad", "ng");

    private static final Pattern WITH_COMMA = Pattern.compile("([+-]?\\d*),(\\d+([eE][+-]?\\d+)?)");

    Optional<Boolean> label(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (NORMAL.contains(word) || ANOMALOUS.contains(word)) {
            return Optional.of(ANOMALOUS.contains(word));
        }
        return score(text).filter(number -> number == 0 || number == 1).map(number -> number == 1);
    }

    /** A number other than NaN. */
    Optional<Double> score(String text) {
        Matcher withComma = WITH_COMMA.matcher(text);
        boolean isWithComma = decimalComma && withComma.matches();
        try {
            return Optional.of(Double.valueOf(isWithComma ? withComma.group(1) + "." + withComma.group(2) : text))
                    .filter(score -> !score.isNaN());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
