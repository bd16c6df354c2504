package io.github.anometry.core.model;

import java.util.Optional;

/**
 * What a validation found: the scale of image scores and that of pixel scores. Immutable.
 *
 * @param image empty: not known, because no validation had labels
 * @param pixel empty: not known, because no validation had masks
 */
public record Thresholds(Optional<ScoreScale> image, Optional<ScoreScale> pixel) {
    /** Before any validation. */
    public static final Thresholds NONE = new Thresholds(Optional.empty(), Optional.empty());
}
