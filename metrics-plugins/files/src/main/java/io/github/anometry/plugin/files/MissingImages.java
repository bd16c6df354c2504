package io.github.anometry.plugin.files;

import java.nio.file.Path;

/**
 * Images of a data set that have no anomaly map, all of one category and one defect type.
 *
 * @param category the name of the category's folder
 * @param defectType the name of the folder that the images are in
 * @param missing how many have no map, at least one
 * @param images how many there are
 * @param first the first that has none, or its mask
 * @param expected where its map was expected
 */
public record MissingImages(String category, String defectType, int missing, int images, Path first, Path expected) {
    /** {@code 4 of 5 images of bolt/good are missing}. */
    @Override
    public String toString() {
        return FolderMessages.missing(category, defectType, missing, images);
    }
}
