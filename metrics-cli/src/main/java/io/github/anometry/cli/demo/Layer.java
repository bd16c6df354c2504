package io.github.anometry.cli.demo;

import io.github.anometry.api.batch.Tensor;
import java.util.Random;

/** A square image of floats to draw shapes on. */
final class Layer {
    static final int SIDE = 128;

    private final float[] pixels = new float[SIDE * SIDE];

    float[] pixels() {
        return pixels;
    }

    Tensor toTensor() {
        return Tensor.of(pixels, SIDE, SIDE);
    }

    /** Smooth noise: random heights on a coarse grid, and cosine interpolation between them. */
    static Layer noise(Random random, int cell, float height) {
        Layer layer = new Layer();
        int knots = SIDE / cell + 2;
        float[] heights = new float[knots * knots];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = height * (float) random.nextGaussian();
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float right = ease((float) (x % cell) / cell);
                float down = ease((float) (y % cell) / cell);
                int knot = y / cell * knots + x / cell;
                float above = heights[knot] * (1 - right) + heights[knot + 1] * right;
                float below = heights[knot + knots] * (1 - right) + heights[knot + knots + 1] * right;
                layer.pixels[y * SIDE + x] = above * (1 - down) + below * down;
            }
        }
        return layer;
    }

    private static float ease(float share) {
        return share * share * (3 - 2 * share);
    }

    /** A filled disc. */
    void disc(double centreX, double centreY, double radius) {
        ellipse(centreX, centreY, radius, radius);
    }

    void ellipse(double centreX, double centreY, double radiusX, double radiusY) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double dx = (x - centreX) / radiusX;
                double dy = (y - centreY) / radiusY;
                if (dx * dx + dy * dy <= 1) {
                    pixels[y * SIDE + x] = 1;
                }
            }
        }
    }

    /** A wandering line: steps of one pixel whose direction drifts. */
    void wander(Random random, int steps, double radius) {
        double x = 20 + random.nextInt(SIDE - 40);
        double y = 20 + random.nextInt(SIDE - 40);
        double dx = random.nextGaussian();
        double dy = random.nextGaussian();
        for (int step = 0; step < steps; step++) {
            double length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
            x += dx / length;
            y += dy / length;
            dx = dx / length + 0.25 * random.nextGaussian();
            dy = dy / length + 0.25 * random.nextGaussian();
            disc(x, y, radius);
        }
    }

    Layer plus(Layer other, float weight) {
        Layer sum = new Layer();
        for (int i = 0; i < pixels.length; i++) {
            sum.pixels[i] = pixels[i] + weight * other.pixels[i];
        }
        return sum;
    }

    /** Blurs with a box of 2 · reach + 1 pixels, twice in each direction. */
    Layer blurred(int reach) {
        return box(reach, 1, SIDE).box(reach, SIDE, 1).box(reach, 1, SIDE).box(reach, SIDE, 1);
    }

    private Layer box(int reach, int step, int lineStep) {
        Layer blurred = new Layer();
        for (int line = 0; line < SIDE; line++) {
            for (int i = 0; i < SIDE; i++) {
                float sum = 0;
                int from = Math.max(0, i - reach);
                int to = Math.min(SIDE - 1, i + reach);
                for (int j = from; j <= to; j++) {
                    sum += pixels[line * lineStep + j * step];
                }
                blurred.pixels[line * lineStep + i * step] = sum / (to - from + 1);
            }
        }
        return blurred;
    }
}
