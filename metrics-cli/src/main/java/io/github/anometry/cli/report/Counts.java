package io.github.anometry.cli.report;

/**
 * How much was evaluated.
 *
 * @param images all images
 * @param anomalousImages those whose label is anomalous
 * @param pixels all pixels
 * @param regions the 8-connected anomalous regions of all masks
 */
public record Counts(long images, long anomalousImages, long pixels, long regions) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                images + more.images,
                anomalousImages + more.anomalousImages,
                pixels + more.pixels,
                regions + more.regions);
    }
}
