package io.github.anometry.core.result;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Images of a data set that have no prediction and were left out, all of one category and one defect type.
 *
 * @param missing how many have no prediction, at least one
 * @param images how many there are
 * @param first the first that has none
 * @param message {@code 4 of 5 images of bolt/good are missing.}
 */
public record MissingPredictions(
        String category, String defectType, long missing, long images, String first, String message) {
    /** The number of missing images by category and defect type: {@code bolt/good}. */
    public static Map<String, Long> counts(Collection<MissingPredictions> all) {
        Map<String, Long> counts = new TreeMap<>();
        all.forEach(images -> counts.merge(images.category() + "/" + images.defectType(), images.missing(), Long::sum));
        return counts;
    }
}
