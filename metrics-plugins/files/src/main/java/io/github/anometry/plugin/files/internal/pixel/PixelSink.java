package io.github.anometry.plugin.files.internal.pixel;

/**
 * Receives the samples of an image as they are decoded, so that at most a row of those outside the image, or of other
 * bands, is kept.
 */
public interface PixelSink {
    /**
     * @param band the first of the samples that each pixel has in the row
     * @param y the row in the image
     * @param x the column of the first pixel
     * @param step from one pixel to the next; 1 unless the image is interlaced
     * @param samples elements of the image's type in its byte order, the first pixel's first; reused by the caller
     * @param count of pixels
     */
    void put(int band, int y, int x, int step, byte[] samples, int count);
}
