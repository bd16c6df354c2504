package io.github.anometry.examples.engine;

import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The images with the detector's worst mistakes. */
final class WorstImages {
    private static final int MOST = 3;
    private static final Comparator<ImageRecord> BY_SCORE =
            Comparator.comparingDouble(image -> image.score().orElseThrow());

    private WorstImages() {}

    /** A line for missed defects, one for false alarms. */
    static List<String> of(EvaluationResult result) {
        return List.of(
                line("missed", result, image -> isAnomalous(image) && !isAlarm(image), BY_SCORE),
                line("false alarms", result, image -> !isAnomalous(image) && isAlarm(image), BY_SCORE.reversed()));
    }

    private static boolean isAnomalous(ImageRecord image) {
        return image.label().orElseThrow();
    }

    private static boolean isAlarm(ImageRecord image) {
        return image.predictedLabel().orElseThrow();
    }

    private static String line(
            String title, EvaluationResult result, Predicate<ImageRecord> wrong, Comparator<ImageRecord> order) {
        List<ImageRecord> images =
                result.images().stream().filter(wrong).sorted(order).toList();
        String worst = images.stream()
                .limit(MOST)
                .map(image -> image.path().orElseThrow()
                        + String.format(Locale.ROOT, " (%.2f)", image.score().orElseThrow()))
                .collect(Collectors.joining(", "));
        return title + ": " + images.size() + (images.isEmpty() ? "" : ", the worst " + worst);
    }
}
