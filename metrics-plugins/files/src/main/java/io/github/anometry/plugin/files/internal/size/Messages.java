package io.github.anometry.plugin.files.internal.size;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.internal.Wording;
import java.util.List;
import java.util.Optional;

/** Messages about sizes of maps and masks: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String noAnomalyLeft() {
        return "Every anomalous pixel is ignored, so no pixel is anomalous. Ignore a value that marks no anomaly: in masks of 0 and"
                + " 255, 255 is the anomaly.";
    }

    static String infinite(String map, String position, double value) {
        return map + " has the value " + Wording.number(value) + " at " + position
                + ", but only finite values can be interpolated. Save finite maps, or save them in the size of the masks.";
    }

    /** @param unreadable the image, if it is there */
    static String sizeOfNormalImageUnknown(DataFile map, List<String> sizes, Optional<DataFile> unreadable) {
        return "The size that " + map.location()
                + " is to get is unknown: its image is normal and has no mask, the masks of its"
                + " category have several sizes (" + Wording.few(sizes)
                + "), and "
                + unreadable
                        .map(image ->
                                "the size of the image " + image.location() + " cannot be read. Repair the image,")
                        .orElse("the image itself is not there. Put the images into the data set,")
                + " or give the size (--resize HxW).";
    }

    static String turned(String map, String size) {
        return "Maps are resized from " + map + " to " + size
                + ", so height and width seem to be swapped. Sizes are height first; transpose the maps, or the masks.";
    }

    static String aspectRatio(String map, String size) {
        return "Maps are resized to another ratio of height and width, from " + map + " to " + size
                + ", so that what they show is squeezed. If the images were cropped before the model, save maps that cover the"
                + " whole images.";
    }
}
