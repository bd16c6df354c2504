package io.github.anometry.api.data;

/**
 * Images of one category and one defect type that have no anomaly map.
 *
 * @param missing how many, at least one
 * @param images how many images there are
 * @param first the location of the first image that has none, or of its mask
 * @param expected where its map was expected
 */
public record MissingMaps(String category, String defectType, int missing, int images, String first, String expected) {
    /** {@code 4 of 5 images of bolt/good are missing}. */
    @Override
    public String toString() {
        return missing + " of " + images + (images == 1 ? " image of " : " images of ") + category + "/" + defectType
                + (missing == 1 ? " is missing" : " are missing");
    }
}
