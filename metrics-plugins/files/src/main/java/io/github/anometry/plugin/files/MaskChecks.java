package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.format.Numbers;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * @param masks of a normal image; any that is not empty contradicts it
     * @param normal what the data set calls its normal images
     */
    static List<Warning> ofNormal(List<DataFile> masks, String normal) {
        return masks.stream()
                .filter(file -> ImageFormats.mask(file).hasAnomaly())
                .limit(1) // the image is counted, not its masks
                .map(file -> Warning.of(
                        Warning.LABELS_AGAINST_MASKS, WarningMessages.goodAgainstMask(normal), file.location()))
                .toList();
    }

    /** @param turned the files of an image that say that it is to be turned, which is not done */
    static Optional<Warning> ofTurned(List<DataFile> turned) {
        return turned.stream()
                .findFirst()
                .map(file -> Warning.of(Warning.TIFF_ORIENTATION, WarningMessages.orientation(), file.location()));
    }

    /** @param anomalous what the image is said to be */
    List<Warning> warnings(boolean anomalous) {
        List<Warning> warnings = warnings();
        if (anomalous != mask.hasAnomaly()) {
            warnings.add(
                    anomalous
                            ? Warning.of(Warning.EMPTY_MASK, WarningMessages.labelOneAgainstMask(), maskPath)
                            : Warning.of(
                                    Warning.LABELS_AGAINST_MASKS, WarningMessages.labelZeroAgainstMask(), maskPath));
        }
        return warnings;
    }

    /** What a user should know of the mask, whatever the image is said to be; more may be added. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (mask.values().areSoft()) {
            warnings.add(Warning.of(Warning.GREY_MASK, WarningMessages.greyMask(), maskPath));
        }
        if (mask.isFull()) {
            warnings.add(Warning.of(Warning.FULL_MASK, WarningMessages.fullMask(), maskPath));
        }
        return warnings;
    }
}
