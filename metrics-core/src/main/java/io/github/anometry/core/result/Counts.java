package io.github.anometry.core.result;

/**
 * The amount of data that was evaluated.
 *
 * @param images the number of images
 * @param anomalousImages those whose {@code gt_label} is 1
 * @param pixels the number of pixels of all masks, without those that are ignored
 * @param regions anomalous regions of all masks, whose pixels touch at an edge or a corner
 */
public record Counts(long images, long anomalousImages, long pixels, long regions) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** The sum of both. */
    public Counts plus(Counts more) {
        return new Counts(
                images + more.images,
                anomalousImages + more.anomalousImages,
                pixels + more.pixels,
                regions + more.regions);
    }
}
