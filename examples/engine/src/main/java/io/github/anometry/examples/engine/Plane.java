package io.github.anometry.examples.engine;

import java.util.Arrays;

/** One number per pixel of an image. Immutable. */
final class Plane {
    private final int height;
    private final int width;
    private final double[] values;

    /** @param values row by row */
    Plane(int height, int width, double[] values) {
        this.height = height;
        this.width = width;
        this.values = values;
    }

    double get(int x, int y) {
        return values[y * width + x];
    }

    /** The mean of the square around each pixel; the image is mirrored beyond its edges. */
    Plane blurred(int radius) {
        return blurredAlongRows(radius).transposed().blurredAlongRows(radius).transposed();
    }

    private Plane blurredAlongRows(int radius) {
        double[] means = new double[values.length];
        for (int row = 0; row < height; row++) {
            int at = row * width;
            double sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += values[at + mirrored(x, width)];
            }
            for (int x = 0; x < width; x++) {
                means[at + x] = sum / (2 * radius + 1);
                sum += values[at + mirrored(x + radius + 1, width)] - values[at + mirrored(x - radius, width)];
            }
        }
        return new Plane(height, width, means);
    }

    /** The mirrored index of a position up to one length beyond either end. */
    private static int mirrored(int place, int length) {
        return place < 0 ? -1 - place : place < length ? place : 2 * length - 1 - place;
    }

    private Plane transposed() {
        double[] turned = new double[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = values[y * width + x];
            }
        }
        return new Plane(width, height, turned);
    }

    /** The absolute change of the values from left to right. */
    Plane changeAcross() {
        double[] changes = new double[values.length];
        for (int i = 0; i < changes.length; i++) {
            // At the right edge, the same as before it.
            int left = i % width < width - 1 ? i : i - 1;
            changes[i] = Math.abs(values[left + 1] - values[left]);
        }
        return new Plane(height, width, changes);
    }

    /** The absolute change of the values from top to bottom. */
    Plane changeDown() {
        return transposed().changeAcross().transposed();
    }

    Plane plus(Plane other) {
        double[] sums = new double[values.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = values[i] + other.values[i];
        }
        return new Plane(height, width, sums);
    }

    /** With an added edge, which repeats the nearest pixels. */
    Plane extended(int margin) {
        int wide = width + 2 * margin;
        double[] all = new double[(height + 2 * margin) * wide];
        for (int i = 0; i < all.length; i++) {
            int x = Math.max(0, Math.min(width - 1, i % wide - margin));
            int y = Math.max(0, Math.min(height - 1, i / wide - margin));
            all[i] = get(x, y);
        }
        return new Plane(height + 2 * margin, wide, all);
    }

    void copyTo(float[] maps, int at) {
        for (int i = 0; i < values.length; i++) {
            maps[at + i] = (float) values[i];
        }
    }

    double max() {
        return Arrays.stream(values).max().orElseThrow();
    }
}
