package io.github.anometry.plugin.files.internal.resize;

/**
 * A Gaussian filter, as SciPy's {@code ndimage.gaussian_filter} with its defaults: cut off at four standard deviations,
 * mirrored at the edges (d c b a | a b c d | d c b a), first along the columns and then along the rows, whose sums are in
 * float64 and whose results are rounded to float32.
 */
public final class Gaussian {
    private static final double TRUNCATE = 4;

    private Gaussian() {}

    /**
     * Smooths an image.
     *
     * @param values finite, row by row
     * @param sigma the standard deviation in pixels, above 0
     */
    public static float[] smooth(float[] values, int height, int width, double sigma) {
        double[] weights = weights(sigma);
        float[] down = new float[values.length];
        double[] line = new double[height];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[y] = values[y * width + x];
            }
            for (int y = 0; y < height; y++) {
                down[y * width + x] = at(line, y, weights);
            }
        }
        float[] smoothed = new float[values.length];
        double[] row = new double[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = down[y * width + x];
            }
            for (int x = 0; x < width; x++) {
                smoothed[y * width + x] = at(row, x, weights);
            }
        }
        return smoothed;
    }

    /** Of the centre, and of the neighbours on either side. */
    private static double[] weights(double sigma) {
        int radius = (int) (TRUNCATE * sigma + 0.5);
        double[] weights = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            weights[i] = Math.exp(-0.5 / (sigma * sigma) * i * i);
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i <= radius; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static float at(double[] line, int centre, double[] weights) {
        double sum = line[centre] * weights[0];
        int radius = weights.length - 1;
        boolean isInside = centre >= radius && centre + radius < line.length;
        for (int i = radius; i > 0; i--) {
            double before = isInside ? line[centre - i] : line[mirrored(centre - i, line.length)];
            double after = isInside ? line[centre + i] : line[mirrored(centre + i, line.length)];
            sum += (before + after) * weights[i];
        }
        return (float) sum;
    }

    private static int mirrored(int index, int length) {
        int inPeriod = Math.floorMod(index, 2 * length);
        return inPeriod < length ? inPeriod : 2 * length - 1 - inPeriod;
    }
}
