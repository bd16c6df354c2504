package io.github.anometry.api.warning;

import io.github.anometry.api.internal.PathOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A warning about data or a result. It does not change any value.
 *
 * @param name the kind of warning, which can be turned off by this name: lower-case words with hyphens, {@code grey-mask}
 * @param message what is unusual, its consequence, and what to do; the same for all warnings of one kind
 * @param count how many items it is about, such as masks or scores; 1 or more
 * @param first the first of them in natural order, such as a file; empty if they have no names
 */
public record Warning(String name, String message, long count, Optional<String> first) {
    /** Labels that contradict masks. */
    public static final String LABELS_AGAINST_MASKS = "labels-against-masks";
    /** Masks of anomalous images without an anomalous pixel. */
    public static final String EMPTY_MASK = "empty-mask";
    /** Masks of which every anomalous pixel is ignored. */
    public static final String IGNORED_ANOMALIES = "ignored-anomalies";
    /** Masks that are anomalous everywhere. */
    public static final String FULL_MASK = "full-mask";
    /** Masks of more than two values. */
    public static final String GREY_MASK = "grey-mask";
    /** A threshold that all scores, or none, are at or above. */
    public static final String THRESHOLD_OUTSIDE = "threshold-outside";
    /** Scores that rank normal elements above anomalous ones. */
    public static final String AUROC_BELOW_HALF = "auroc-below-half";
    /** A best F1 that is reached by calling everything anomalous. */
    public static final String F1MAX_ALL_POSITIVE = "f1max-all-positive";
    /** A value that is 1 because there are no normal elements. */
    public static final String ONE_CLASS = "one-class";
    /** Many scores at exactly 0 or 1, as clamping makes them. */
    public static final String CLAMPED_SCORES = "clamped-scores";
    /** Files that are not read. */
    public static final String UNREAD_FILES = "unread-files";
    /** Image scores that are not used, because they may belong to other maps. */
    public static final String UNUSED_SCORES = "unused-scores";
    /** Categories of the data set that have no maps, and are not measured. */
    public static final String MISSING_CATEGORY = "missing-category";
    /** Arrays that look like scores or labels of the images, but have another name. */
    public static final String UNUSED_ARRAY = "unused-array";
    /** Maps of normal images of another size than the other maps. */
    public static final String MAP_SIZE = "map-size";
    /** Different scores that are equal as float32. */
    public static final String FLOAT32_TIES = "float32-ties";
    /** Scores beyond the largest float32. */
    public static final String FLOAT32_OVERFLOW = "float32-overflow";
    /** TIFF files whose orientation tag says that the image is rotated. */
    public static final String TIFF_ORIENTATION = "tiff-orientation";
    /** Thresholds that were fitted on the data that they are applied to. */
    public static final String THRESHOLDS_OF_TEST_DATA = "thresholds-of-test-data";
    /** A validation that found no threshold. */
    public static final String NO_THRESHOLD = "no-threshold";
    /** Maps whose ratio of height and width changes by more than 1 % when they are resized. */
    public static final String ASPECT_RATIO = "aspect-ratio";
    /** A metric whose values of single images could not be computed. */
    public static final String NO_IMAGE_VALUES = "no-image-values";
    /** A logger that did not get the result. */
    public static final String LOGGER_FAILED = "logger-failed";
    /** A warning of a metric that does not name it. */
    public static final String METRIC = "metric";

    /** All of these; those of plugins may have other names. */
    public static final Set<String> NAMES = Set.of(
            LABELS_AGAINST_MASKS,
            EMPTY_MASK,
            IGNORED_ANOMALIES,
            FULL_MASK,
            GREY_MASK,
            THRESHOLD_OUTSIDE,
            AUROC_BELOW_HALF,
            F1MAX_ALL_POSITIVE,
            ONE_CLASS,
            CLAMPED_SCORES,
            UNREAD_FILES,
            UNUSED_SCORES,
            UNUSED_ARRAY,
            MISSING_CATEGORY,
            MAP_SIZE,
            ASPECT_RATIO,
            FLOAT32_TIES,
            FLOAT32_OVERFLOW,
            TIFF_ORIENTATION,
            THRESHOLDS_OF_TEST_DATA,
            NO_THRESHOLD,
            NO_IMAGE_VALUES,
            LOGGER_FAILED,
            METRIC);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Comparator<Warning> ORDER =
            Comparator.comparing(Warning::name).thenComparing(Warning::message, PathOrder.NATURAL);

    /** @throws IllegalArgumentException if the name is not of lower-case words with hyphens, or the count below 1 */
    public Warning {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(Messages.notAWarningName(name));
        }
        if (count < 1) {
            throw new IllegalArgumentException(Messages.warningOfNothing(name, count));
        }
    }

    /** A warning about one unnamed item. */
    public static Warning of(String name, String message) {
        return new Warning(name, message, 1, Optional.empty());
    }

    /** A warning about one item. */
    public static Warning of(String name, String message, String first) {
        return new Warning(name, message, 1, Optional.of(first));
    }

    /** This warning with other items. */
    public Warning with(long newCount, Optional<String> newFirst) {
        return new Warning(name, message, newCount, newFirst);
    }

    /** This warning with the metric's name before its message. */
    public Warning ofMetric(String metric) {
        return new Warning(name, metric + ": " + message, count, first);
    }

    /**
     * Combines warnings of equal name and message: their counts are added, and the first item in order is kept. Sorted by name
     * and message, so the result does not depend on the order of the input.
     */
    public static List<Warning> merge(Collection<Warning> warnings) {
        SortedMap<Warning, Warning> merged = new TreeMap<>(ORDER);
        warnings.forEach(warning -> merged.merge(warning, warning, Warning::plus));
        return List.copyOf(merged.values());
    }

    private Warning plus(Warning other) {
        Optional<String> earlier =
                Stream.of(first, other.first).flatMap(Optional::stream).min(PathOrder.NATURAL);
        return with(count + other.count, earlier);
    }

    /** The text for people: {@code Masks have ... (grey-mask: 3, first masks/000.png)}. */
    @Override
    public String toString() {
        String much = count == 1
                ? first.orElse("")
                : count + first.map(one -> ", first " + one).orElse("");
        return message + " (" + name + (much.isEmpty() ? "" : ": " + much) + ")";
    }
}
