package io.github.anometry.plugin.files.internal.resize;

/**
 * Bilinear interpolation with half-pixel centres and without antialiasing, as OpenCV's {@code resize} with {@code
 * INTER_LINEAR} and PyTorch's {@code interpolate} with {@code align_corners=False}: both reduce and enlarge by mixing the two
 * nearest rows and columns.
 *
 * <p>In float32, with OpenCV's positions, which are float32 too. PyTorch also rounds the scale, so at sizes whose ratio is
 * no power of two its positions, and with them its values, differ: from 224 to 900 pixels by up to 1.5e-5 of the largest value.
 */
public final class Bilinear {
    private Bilinear() {}

    /**
     * Resizes an image.
     *
     * @param values finite, row by row
     */
    public static float[] resize(float[] values, int height, int width, int toHeight, int toWidth) {
        Axis columns = Axis.of(width, toWidth);
        Axis rows = Axis.of(height, toHeight);
        float[] resized = new float[Math.multiplyExact(toHeight, toWidth)];
        // Two rows of the source at the new width; the next row mostly needs one or both of them again.
        float[] upper = new float[toWidth];
        float[] lower = new float[toWidth];
        int inUpper = -1;
        int inLower = -1;
        for (int row = 0; row < toHeight; row++) {
            int first = rows.first[row];
            int second = Math.min(first + 1, height - 1);
            if (first != inUpper && first == inLower) {
                float[] swapped = upper;
                upper = lower;
                lower = swapped;
                inLower = inUpper;
                inUpper = first;
            }
            if (first != inUpper) {
                columns.mix(values, first * width, width, upper);
                inUpper = first;
            }
            if (second != inLower) {
                columns.mix(values, second * width, width, lower);
                inLower = second;
            }
            float ofLower = rows.ofSecond[row];
            float ofUpper = 1 - ofLower;
            int at = row * toWidth;
            for (int x = 0; x < toWidth; x++) {
                resized[at + x] = upper[x] * ofUpper + lower[x] * ofLower;
            }
        }
        return resized;
    }

    /**
     * Where the elements of an axis come from.
     *
     * @param first of the two neighbours
     * @param ofSecond the weight of the other, below 1
     */
    private record Axis(int[] first, float[] ofSecond) {
        static Axis of(int from, int to) {
            double scale = (double) from / to;
            int[] first = new int[to];
            float[] ofSecond = new float[to];
            for (int i = 0; i < to; i++) {
                float position = (float) ((i + 0.5) * scale - 0.5);
                int below = (int) Math.floor(position);
                // Beyond the outermost centres, their values go on.
                boolean isBetween = below >= 0 && below < from - 1;
                first[i] = Math.max(0, Math.min(below, from - 1));
                ofSecond[i] = isBetween ? position - below : 0;
            }
            return new Axis(first, ofSecond);
        }

        void mix(float[] values, int from, int width, float[] target) {
            for (int x = 0; x < target.length; x++) {
                int at = first[x];
                float second = values[from + Math.min(at + 1, width - 1)];
                target[x] = values[from + at] * (1 - ofSecond[x]) + second * ofSecond[x];
            }
        }
    }
}
