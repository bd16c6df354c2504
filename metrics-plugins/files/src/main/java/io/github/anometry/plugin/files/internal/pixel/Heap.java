package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.error.DataException;

/**
 * Checks that the memory that a file needs is available. A few valid bytes may declare a large image, such as a black
 * mask, so the needed memory counts, not the compression ratio.
 */
public final class Heap {
    public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Heap() {}

    /** The most bytes that Java may use. */
    public static long limit() {
        return Runtime.getRuntime().maxMemory();
    }

    /**
     * Checks that an image of this size fits.
     *
     * @param bytesPerPixel that reading it takes
     */
    public static void require(String where, int width, int height, long bytesPerPixel) {
        requirePixels(where, width, height);
        long bytes = (long) width * height * bytesPerPixel;
        long limit = limit();
        if (bytes > limit) {
            throw new DataException(
                    FormatMessages.tooLittleMemory(where, FormatMessages.pixels(width, height), bytes, limit));
        }
    }

    /** Checks that an int can count the pixels. */
    public static void requirePixels(String where, int width, int height) {
        requireArray(where, width, height, 1);
    }

    /** Checks that an array can hold this many values per pixel. */
    public static void requireArray(String where, int width, int height, int valuesPerPixel) {
        if ((long) width * height * valuesPerPixel > LONGEST_ARRAY) {
            throw new DataException(FormatMessages.tooManyPixels(where, width, height, LONGEST_ARRAY / valuesPerPixel));
        }
    }

    /** @param what an array of this many bytes is for */
    public static void require(String where, String what, long bytes) {
        long limit = limit();
        if (bytes > limit) {
            throw new DataException(FormatMessages.tooLittleMemory(where, what, bytes, limit));
        }
    }
}
