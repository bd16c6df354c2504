package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.error.DataException;

/**
 * Whether the memory that a file asks for is there. Few bytes may announce much in good faith, a black mask for one, so it is
 * what it takes that counts, and not how well it is compressed.
 */
public final class Heap {
    public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Heap() {}

    /** The bytes that Java may use at most. */
    public static long limit() {
        return Runtime.getRuntime().maxMemory();
    }

    /**
     * That an image of this size can be held.
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

    /** That the pixels can be counted. */
    public static void requirePixels(String where, int width, int height) {
        requireArray(where, width, height, 1);
    }

    /** That an array can have so many values for each pixel. */
    public static void requireArray(String where, int width, int height, int valuesPerPixel) {
        if ((long) width * height * valuesPerPixel > LONGEST_ARRAY) {
            throw new DataException(FormatMessages.tooManyPixels(where, width, height, LONGEST_ARRAY / valuesPerPixel));
        }
    }

    /** @param what an array of so many bytes is for */
    public static void require(String where, String what, long bytes) {
        long limit = limit();
        if (bytes > limit) {
            throw new DataException(FormatMessages.tooLittleMemory(where, what, bytes, limit));
        }
    }
}
