package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a file as they are stored.
 *
 * @param turned whether the file says that its image is to be turned, which is not done
 */
record Stored(Tensor values, boolean turned) {
    /** Of a file that cannot say so. */
    static Stored upright(Tensor values) {
        return new Stored(values, false);
    }

    /** @param turned the files of an image that say that it is to be turned */
    static Optional<Warning> warning(List<Path> turned) {
        return turned.stream()
                .findFirst()
                .map(file -> Warning.of(Warning.TIFF_ORIENTATION, WarningMessages.orientation(), file.toString()));
    }
}
