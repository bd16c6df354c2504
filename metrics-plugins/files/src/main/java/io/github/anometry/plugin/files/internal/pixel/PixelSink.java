package io.github.anometry.plugin.files.internal.pixel;

/** Takes the samples of an image as they are decoded, so that of those outside the image, or of other bands, no more than a row is kept. */
public interface PixelSink {
    /**
     * @param band the first one of the samples that each pixel has in the row
     * @param y the row in the image
     * @param x the column of the first pixel
     * @param step from one pixel to the next one; 1 but for interlaced images
     * @param samples elements of the image's type in its byte order, the first pixel's first; reused by the caller
     * @param count of pixels
     */
    void put(int band, int y, int x, int step, byte[] samples, int count);
}
