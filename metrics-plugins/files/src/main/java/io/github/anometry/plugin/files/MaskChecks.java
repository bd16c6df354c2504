package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mask of an image says of itself, beside the map that is measured by it.
 *
 * @param mapPath where the map came from
 * @param maskPath where the mask came from
 */
record MaskChecks(String mapPath, Tensor map, String maskPath, Mask mask) {
    /** @throws DataException if the map looks like a mask, and the mask like a map */
    void requireNotSwapped() {
        // A map of two values alone may be a prediction after a threshold, and a mask of many have soft edges.
        if (mask.values().areScores() && Numbers.areZeroAndOneOther(map)) {
            throw new DataException(
                    Messages.swapped(mapPath, maskPath, mask.values().haveFractions()));
        }
    }

    /** What a user should know of the mask, whatever the image is said to be. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (mask.values().areSoft()) {
            warnings.add(Warning.of(Warning.GREY_MASK, WarningMessages.greyMask(), maskPath));
        }
        return warnings;
    }
}
