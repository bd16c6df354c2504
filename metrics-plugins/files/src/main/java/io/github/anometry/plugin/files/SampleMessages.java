package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.internal.Advice;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.prepare.Resize;
import java.util.Arrays;

/** Messages about files of an image that do not match: problem, where, cause, what to do. */
final class SampleMessages {
    private SampleMessages() {}

    /** As the subject of a sentence. */
    static String pair(DataFile map, DataFile mask) {
        return pair(map.location(), mask.location());
    }

    static String pair(String map, String mask) {
        return map + " with its mask " + mask;
    }

    /** As the subject of a sentence about the size that the map gets. */
    static String resized(String where) {
        return where + ", resized,";
    }

    static String sizesDiffer(DataFile map, String mapShape, DataFile mask, String maskShape) {
        return map.location() + " has shape " + mapShape + ", its mask " + mask.location() + " has shape " + maskShape
                + ". Let the maps be resized to the masks " + Advice.either("--resize map", "Resize.maps()")
                + ", or save them in the size of the masks.";
    }

    static String imageSizesDiffer(DataFile image, String imageShape, DataFile mask, String maskShape) {
        return image.location() + " has shape " + imageShape + ", its mask " + mask.location() + " has shape "
                + maskShape + ". Use the mask that was made for the image, in its size.";
    }

    static String notOneImage(DataFile file, String shape) {
        return file.location() + " has shape " + shape + ", but a file in a folder holds one image, [H, W]. Pass the "
                + "file itself instead of its folder if it holds all images.";
    }

    static String notOneScore(String where, String shape) {
        return where + " has shape " + shape + ", but a file in a folder holds one image, which has one score. Save "
                + "one number.";
    }

    static String scoresOfSome(DataFile with, DataFile without) {
        return with.location() + " has an image score beside its map, " + without.location()
                + " has none. Save a score with every map of a category, or with none: a map without a score would get "
                + "its maximum, which cannot be compared with saved scores.";
    }

    static String regionSizesDiffer(DataFile first, int[] firstShape, DataFile other, int[] otherShape) {
        return first.location() + " has shape " + Arrays.toString(firstShape) + ", but " + other.location()
                + " has shape " + Arrays.toString(otherShape) + ". The masks of one image need one size.";
    }

    static String severalPixelValues(DataFile mask, double first, double second, String position) {
        return mask.location() + " has the values " + Wording.number(first) + " and " + Wording.number(second)
                + ", the latter first at " + position
                + ", but a mask in a folder of masks marks one region. Save each region to a separate file.";
    }

    static String ruleFailed(DataFile mask, String error) {
        return "How much of the region in " + mask.location() + " must be found is unknown, because the layout "
                + "failed: " + error
                + ". This is a bug of the layout; report it to its author.";
    }

    static String wrongSaturation(DataFile mask, int saturation, int area) {
        return "Of the region in " + mask.location() + ", " + saturation + " pixels must be found, but it has " + area
                + ". The number must be at least 1 and at most the size of the region; report this to the author of "
                + "the layout.";
    }

    static String noRegion(DataFile mask) {
        return mask.location() + " marks no pixel, but a mask in a folder of masks marks one region. Remove the file.";
    }

    static String windowTooLarge(String map, int pool, String shape) {
        return "'pool' is " + pool + ", but " + map + " has shape " + shape + ". Give a smaller window.";
    }

    static String noScore(String image) {
        return "The image score is to be given, but " + image
                + " has none. Give a score with each image, or choose another" + " image score, for example max.";
    }

    /** @param key of a setting that acts on maps */
    static String needsMaps(String key, String value) {
        return "'" + key + "' is " + value
                + ", but the data have no anomaly maps, only image scores, so there is nothing that it could act on. Leave it"
                + " out, or add a column map_path.";
    }

    /** @param key of a setting that acts on masks */
    static String needsMasks(String key, String value) {
        return "'" + key + "' is " + value
                + ", but the data have no masks, so there is nothing that it could act on. Leave it out.";
    }

    static String regionsNeedTheirSize(Resize resize) {
        return "'resize' is " + resize
                + ", but regions are found when a number of their pixels is, which only counts in the size"
                + " of the masks. Resize the maps instead (map).";
    }

    static String notWithRegions(String setting) {
        return "'" + setting
                + "' is given, but in this layout the value of a mask is the kind of its defect. Leave it out.";
    }
}
