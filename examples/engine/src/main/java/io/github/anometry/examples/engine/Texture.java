package io.github.anometry.examples.engine;

import java.util.Locale;
import java.util.Random;

/** The inspected surfaces. Phase, light and grain differ in every image. */
enum Texture {
    /** Threads over and under each other. */
    WOVEN {
        private static final int THREAD = 8;
        private static final Colour WARP = new Colour(0.75, 0.65, 0.45);
        private static final Colour WEFT = new Colour(0.55, 0.45, 0.30);

        @Override
        Colour ground() {
            return new Colour(0.25, 0.22, 0.20);
        }

        @Override
        void surface(Canvas canvas, Random random) {
            int right = random.nextInt(2 * THREAD);
            int down = random.nextInt(2 * THREAD);
            int threads = Canvas.SIDE / THREAD + 3;
            double[] warpShades = random.doubles(threads, 0.88, 1.12).toArray();
            double[] weftShades = random.doubles(threads, 0.88, 1.12).toArray();
            each((x, y) -> {
                int u = x + right;
                int v = y + down;
                boolean warpOnTop = (u / THREAD + v / THREAD) % 2 == 0;
                double across = (warpOnTop ? u : v) % THREAD + 0.5;
                double roundness = 0.65 + 0.35 * Math.sin(Math.PI * across / THREAD);
                double shade = warpOnTop ? warpShades[u / THREAD] : weftShades[v / THREAD];
                canvas.set(x, y, (warpOnTop ? WARP : WEFT).times(shade * roundness));
            });
        }
    },
    /** Square tiles with grout between them, each in a different shade. */
    TILES {
        private static final int TILE = 20;
        private static final int GROUT = 2;
        private static final Colour CLAY = new Colour(0.70, 0.55, 0.45);

        @Override
        Colour ground() {
            return new Colour(0.40, 0.39, 0.38);
        }

        @Override
        void surface(Canvas canvas, Random random) {
            int right = random.nextInt(TILE);
            int down = random.nextInt(TILE);
            int tiles = (Canvas.SIDE + TILE) / TILE + 1;
            double[] shades = random.doubles((long) tiles * tiles, 0.92, 1.08).toArray();
            each((x, y) -> {
                int u = x + right;
                int v = y + down;
                boolean grout = u % TILE < GROUT || v % TILE < GROUT;
                canvas.set(x, y, grout ? ground() : CLAY.times(shades[v / TILE * tiles + u / TILE]));
            });
        }
    },
    /** Clouds of several sizes, as in polished stone. */
    STONE {
        private static final Colour DARK = new Colour(0.35, 0.37, 0.40);
        private static final Colour LIGHT = new Colour(0.72, 0.70, 0.66);

        @Override
        Colour ground() {
            return new Colour(0.60, 0.58, 0.55);
        }

        @Override
        void surface(Canvas canvas, Random random) {
            double[] shares = new double[Canvas.PIXELS];
            double weight = 0.5;
            for (int size = 32; size >= 4; size /= 2) {
                addClouds(shares, size, weight, random);
                weight *= 0.7;
            }
            each((x, y) -> canvas.set(x, y, DARK.towards(LIGHT, shares[y * Canvas.SIDE + x] / 1.27)));
        }

        /** Random values on a grid, interpolated smoothly. */
        private void addClouds(double[] shares, int size, double weight, Random random) {
            int points = Canvas.SIDE / size + 2;
            double[] grid = random.doubles((long) points * points).toArray();
            each((x, y) -> {
                int at = y / size * points + x / size;
                double u = smooth((double) (x % size) / size);
                double v = smooth((double) (y % size) / size);
                double above = grid[at] * (1 - u) + grid[at + 1] * u;
                double below = grid[at + points] * (1 - u) + grid[at + points + 1] * u;
                shares[y * Canvas.SIDE + x] += weight * (above * (1 - v) + below * v);
            });
        }

        private double smooth(double share) {
            return share * share * (3 - 2 * share);
        }
    };

    private static final double GRAIN = 0.02;

    /** As in paths and tables: {@code woven}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The material below the surface. */
    abstract Colour ground();

    abstract void surface(Canvas canvas, Random random);

    Canvas draw(Random random) {
        Canvas canvas = new Canvas();
        surface(canvas, random);
        double fromLeft = 0.1 * (random.nextDouble() - 0.5);
        double fromAbove = 0.1 * (random.nextDouble() - 0.5);
        each((x, y) -> {
            double light = 1 + fromLeft * (x - Canvas.SIDE / 2) / Canvas.SIDE + fromAbove * y / Canvas.SIDE;
            canvas.set(x, y, canvas.get(x, y).times(light).plus(grain(random)));
        });
        return canvas;
    }

    static Colour grain(Random random) {
        return new Colour(GRAIN * random.nextGaussian(), GRAIN * random.nextGaussian(), GRAIN * random.nextGaussian());
    }

    /** Draws each pixel, row by row. */
    private interface Pixel {
        void at(int x, int y);
    }

    private static void each(Pixel pixel) {
        for (int y = 0; y < Canvas.SIDE; y++) {
            for (int x = 0; x < Canvas.SIDE; x++) {
                pixel.at(x, y);
            }
        }
    }
}
