package io.github.anometry.plugin.files.internal.resize;

/** The mean of each window of an image, as PyTorch's {@code avg_pool2d} with a stride of 1. */
public final class AveragePool {
    private AveragePool() {}

    /**
     * The highest mean of a window, rounded to float32.
     *
     * @param values finite, row by row
     * @param side of the window, at most the height and the width
     */
    public static float highest(float[] values, int height, int width, int side) {
        double highest = Double.NEGATIVE_INFINITY;
        double[] columns = new double[width];
        for (int top = 0; top + side <= height; top++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int y = top; y < top + side; y++) {
                    sum += values[y * width + x];
                }
                columns[x] = sum;
            }
            for (int left = 0; left + side <= width; left++) {
                double sum = 0;
                for (int x = left; x < left + side; x++) {
                    sum += columns[x];
                }
                highest = Math.max(highest, sum);
            }
        }
        return (float) (highest / ((double) side * side));
    }
}
