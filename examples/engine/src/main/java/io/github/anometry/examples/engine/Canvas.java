package io.github.anometry.examples.engine;

import java.util.Arrays;

/** An image being drawn, and its defective pixels. */
final class Canvas {
    static final int SIDE = 128;
    static final int PIXELS = SIDE * SIDE;

    private final Colour[] pixels = new Colour[PIXELS];
    private final boolean[] defective = new boolean[PIXELS];

    Canvas() {
        Arrays.fill(pixels, new Colour(0, 0, 0));
    }

    Colour get(int x, int y) {
        return pixels[y * SIDE + x];
    }

    void set(int x, int y, Colour colour) {
        pixels[y * SIDE + x] = colour;
    }

    /**
     * Covers a pixel and marks it as defective; does nothing outside the image.
     *
     * @param share how much of the colour covers the pixel, from 0 to 1
     */
    void damage(int x, int y, Colour colour, double share) {
        if (x >= 0 && x < SIDE && y >= 0 && y < SIDE) {
            set(x, y, get(x, y).towards(colour, share));
            defective[y * SIDE + x] = true;
        }
    }

    /** All pixels' red, then green, then blue values, each in [0, 1]. */
    void copyTo(float[] planes, int at) {
        for (int i = 0; i < PIXELS; i++) {
            planes[at + i] = clamp(pixels[i].red());
            planes[at + PIXELS + i] = clamp(pixels[i].green());
            planes[at + 2 * PIXELS + i] = clamp(pixels[i].blue());
        }
    }

    private static float clamp(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }

    void copyMaskTo(boolean[] masks, int at) {
        System.arraycopy(defective, 0, masks, at, PIXELS);
    }
}
