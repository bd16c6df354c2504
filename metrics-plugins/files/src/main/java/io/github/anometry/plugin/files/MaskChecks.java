package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.Numbers;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the mask of an image against its label and its map.
 *
 * @param mapPath where the map came from
 * @param maskPath where the mask came from
 */
record MaskChecks(String mapPath, Tensor map, String maskPath, Mask mask) {
    /** @throws DataException if the map looks like a mask, and the mask like a map */
    void requireNotSwapped() {
        // A map of only two values may be a prediction after a threshold, and a mask of many may have soft edges.
        if (mask.values().areScores() && Numbers.areZeroAndOneOther(map)) {
            throw new DataException(
                    Messages.swapped(mapPath, maskPath, mask.values().haveFractions()));
        }
    }

    /**
     * @param masks of a normal image; any that is not empty contradicts it
     * @param normal the data set's name for normal images
     */
    static List<Warning> ofNormal(List<DataFile> masks, MaskMeaning meaning, String normal) {
        return masks.stream()
                .filter(file -> hasAnomaly(file, meaning))
                .limit(1) // count the image, not its masks
                .map(file -> Warning.of(
                        Warning.LABELS_AGAINST_MASKS, WarningMessages.goodAgainstMask(normal), file.location()))
                .toList();
    }

    private static boolean hasAnomaly(DataFile file, MaskMeaning meaning) {
        try (ImageFile opened = ImageFile.open(file, ImageFile.Role.MASK)) {
            return opened.mask(meaning).hasAnomaly();
        }
    }

    /** @param turned the image's files whose orientation tag says that they are to be turned, which is ignored */
    static Optional<Warning> ofTurned(List<DataFile> turned) {
        return turned.stream()
                .findFirst()
                .map(file -> Warning.of(Warning.TIFF_ORIENTATION, WarningMessages.orientation(), file.location()));
    }

    /** @param anomalous the image's label */
    List<Warning> warnings(boolean anomalous) {
        List<Warning> warnings = warnings();
        if (anomalous && !mask.hasAnomaly() && mask.hidesAnomalies()) {
            warnings.add(ignoredAnomalies());
        } else if (anomalous != mask.hasAnomaly()) {
            warnings.add(
                    anomalous
                            ? Warning.of(Warning.EMPTY_MASK, WarningMessages.labelOneAgainstMask(), maskPath)
                            : Warning.of(
                                    Warning.LABELS_AGAINST_MASKS, WarningMessages.labelZeroAgainstMask(), maskPath));
        }
        return warnings;
    }

    /** Of a mask whose anomalous pixels are all ignored. */
    Warning ignoredAnomalies() {
        return Warning.of(Warning.IGNORED_ANOMALIES, WarningMessages.ignoredAnomalies(), maskPath);
    }

    /** Warnings about the mask itself, whatever the label; more may be added. */
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
