package io.github.anometry.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * Generates anomaly maps like a detector's, one after another: smooth raw scores with noise, and anomalous rectangles
 * and ellipses, each of which scores higher by a random amount, so that the classes overlap. Three of four maps have
 * such regions. One of four maps is rounded to steps of 1/64, as exported maps often are, so that it is full of ties.
 * The same seed gives the same maps on every JDK.
 */
final class DataGenerator {
    static final int SIDE = 256;
    static final int PIXELS = SIDE * SIDE;

    /** The share of anomalous pixels over all maps. */
    static final double ANOMALOUS = 0.02;

    private static final int CELL = 32;
    private static final int KNOTS = SIDE / CELL + 1;
    private static final double ROUNDING_STEPS = 64;
    /** The tolerated shortfall of that share when no more regions are added. */
    private static final int TOLERANCE = 8;

    private final Random random;
    private int maps;
    private long anomalous;

    DataGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The next map and its mask: scores, and 1 where a pixel is anomalous. */
    void next(float[] scores, byte[] mask) {
        float[] lift = new float[PIXELS];
        if (maps % 4 != 3) {
            drawRegions(lift);
        }
        boolean rounded = maps % 4 == 1;
        double[] knots = new double[KNOTS * KNOTS];
        Arrays.setAll(knots, knot -> random.nextGaussian());
        for (int i = 0; i < PIXELS; i++) {
            double score = 6 + 0.6 * smooth(knots, i % SIDE, i / SIDE) + 0.5 * random.nextGaussian() + lift[i];
            scores[i] = (float) (rounded ? Math.rint(score * ROUNDING_STEPS) / ROUNDING_STEPS : score);
            mask[i] = (byte) (lift[i] > 0 ? 1 : 0);
        }
        maps++;
    }

    private void drawRegions(float[] lift) {
        long quota = Math.round(ANOMALOUS * PIXELS * (maps + 1.0));
        while (quota - anomalous > TOLERANCE) {
            drawRegion(lift, Math.toIntExact(quota - anomalous));
        }
    }

    private void drawRegion(float[] lift, int most) {
        boolean ellipse = random.nextBoolean();
        double shrink = Math.min(1, Math.sqrt(most) / 48);
        double halfWidth = Math.max(1, shrink * (4 + 20 * random.nextDouble()));
        double halfHeight = Math.max(1, shrink * (4 + 20 * random.nextDouble()));
        double centreX = random.nextDouble() * SIDE;
        double centreY = random.nextDouble() * SIDE;
        float gain = 0.5f + 2 * random.nextFloat();
        int left = most;
        for (int y = Math.max(0, (int) (centreY - halfHeight)); y <= Math.min(SIDE - 1, centreY + halfHeight); y++) {
            for (int x = Math.max(0, (int) (centreX - halfWidth)); x <= Math.min(SIDE - 1, centreX + halfWidth); x++) {
                double dx = (x - centreX) / halfWidth;
                double dy = (y - centreY) / halfHeight;
                boolean inside = !ellipse || dx * dx + dy * dy <= 1;
                if (inside && lift[y * SIDE + x] == 0 && left > 0) {
                    lift[y * SIDE + x] = gain;
                    left--;
                }
            }
        }
        anomalous += most - left;
    }

    /** Bilinear interpolation between the four knots around a pixel. */
    private static double smooth(double[] knots, int x, int y) {
        int knot = y / CELL * KNOTS + x / CELL;
        double right = (double) (x % CELL) / CELL;
        double down = (double) (y % CELL) / CELL;
        double above = knots[knot] * (1 - right) + knots[knot + 1] * right;
        double below = knots[knot + KNOTS] * (1 - right) + knots[knot + KNOTS + 1] * right;
        return above * (1 - down) + below * down;
    }
}
