package io.github.anometry.plugin.files.internal.pixel;

/**
 * A colour image.
 *
 * @param planes all red values row by row, then green, then blue, each from 0 to 1
 */
public record Rgb(int height, int width, float[] planes) {
    private static final int CHANNELS = 3;
    private static final int HIGHEST = 255;

    /**
     * The image turned upright.
     *
     * @param orientation in TIFF's and Exif's numbering: 1 to 8; others are ignored
     */
    public Rgb turned(long orientation) {
        if (orientation < 2 || orientation > 8) {
            return this;
        }
        int rows = orientation < 5 ? height : width;
        int columns = orientation < 5 ? width : height;
        float[] turned = new float[planes.length];
        int size = height * width;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int from = source((int) orientation, y, x);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    turned[channel * size + y * columns + x] = planes[channel * size + from];
                }
            }
        }
        return new Rgb(rows, columns, turned);
    }

    private int source(int orientation, int y, int x) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            default -> x * width + right - y;
        };
    }

    /** The colour of a pixel in 8 bits each: 0xRRGGBB. */
    public int rgb(int y, int x) {
        int rgb = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            rgb = rgb << Byte.SIZE | Math.round(planes[(channel * height + y) * width + x] * HIGHEST);
        }
        return rgb;
    }
}
