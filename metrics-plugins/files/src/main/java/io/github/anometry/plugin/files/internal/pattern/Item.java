package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An image that a data set lists.
 *
 * @param defect the kind of its anomalies, or the data set's name for normal ones
 * @param id in its category
 * @param path within the category's folder, without extension: {@code test/ok/0001}
 * @param image empty if the data set is masks alone
 * @param normal whether it is known to be normal
 * @param masks that it has; an anomalous image needs one
 * @param expectedMask where its mask would be
 * @param object what it is a view of
 * @param measured whether it is a test image; maps of others are left alone
 */
public record Item(
        String category,
        String defect,
        String id,
        String path,
        Optional<Path> image,
        boolean normal,
        List<Path> masks,
        String expectedMask,
        Optional<String> object,
        boolean measured) {
    public Item {
        masks = List.copyOf(masks);
    }

    /** The same, but not a test image. */
    public Item unmeasured() {
        return new Item(category, defect, id, path, image, normal, masks, expectedMask, object, false);
    }

    /** {@code 01/ok/0001}: what identifies it, whichever model is measured. */
    String sampleId() {
        return category + "/" + id;
    }

    /** What the data set has of it, for messages. */
    String file() {
        return image.or(() -> masks.stream().findFirst()).map(Path::toString).orElse(path);
    }

    /** Where it is in the data set, for messages. */
    String shown() {
        return category + "/" + path;
    }

    /** It and its files, for messages. */
    String shownWith(List<Path> files) {
        return shown() + ": "
                + MatchMessages.and(files.stream().map(Path::toString).toList());
    }

    /** The name of its file without extension. */
    String stem() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path without the extension of its last part. */
    public static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }
}
