package io.github.anometry.examples.engine;

import java.util.Locale;
import java.util.Random;

/** The defects of a surface, from barely visible to obvious. */
enum Defect {
    /** A thin light line. */
    SCRATCH {
        @Override
        void damage(Canvas canvas, Texture texture, Random random) {
            double angle = Math.PI * random.nextDouble();
            double length = between(random, 15, 45);
            double strength = between(random, 0.2, 0.9);
            double x = position(random);
            double y = position(random);
            for (double way = 0; way < length; way += 0.5) {
                int left = (int) (x + way * Math.cos(angle));
                int top = (int) (y + way * Math.sin(angle));
                // Half a pixel further each time: a pixel passed twice is covered twice.
                canvas.damage(left, top, new Colour(0.95, 0.95, 0.93), strength / 2);
            }
        }
    },
    /** A small dark disc. */
    SPOT {
        @Override
        void damage(Canvas canvas, Texture texture, Random random) {
            double strength = between(random, 0.15, 0.8);
            blob(
                    random,
                    between(random, 2, 5),
                    (x, y, distance) -> canvas.damage(x, y, new Colour(0.12, 0.10, 0.10), strength));
        }
    },
    /** A large patch of another colour, fading to its edge. */
    STAIN {
        @Override
        void damage(Canvas canvas, Texture texture, Random random) {
            double strength = between(random, 0.12, 0.5);
            Colour colour = new Colour(0.35, 0.50, 0.30);
            blob(
                    random,
                    between(random, 7, 14),
                    (x, y, distance) ->
                            canvas.damage(x, y, colour, strength * Math.min(1, 1.5 * (1 - distance) + 0.1)));
        }
    },
    /** An area where the surface is worn off, or was never made. */
    MISSING {
        @Override
        void damage(Canvas canvas, Texture texture, Random random) {
            double strength = between(random, 0.25, 1);
            int width = (int) between(random, 8, 18);
            int height = (int) between(random, 8, 18);
            int left = random.nextInt(Canvas.SIDE - width);
            int top = random.nextInt(Canvas.SIDE - height);
            for (int y = top; y < top + height; y++) {
                for (int x = left; x < left + width; x++) {
                    canvas.damage(x, y, texture.ground().plus(Texture.grain(random)), strength);
                }
            }
        }
    };

    /** As in paths and tables: {@code scratch}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void damage(Canvas canvas, Texture texture, Random random);

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Not at the edge. */
    private static double position(Random random) {
        return between(random, 0.15 * Canvas.SIDE, 0.85 * Canvas.SIDE);
    }

    /** Draws a pixel of a blob, whose distance from the middle is below 1. */
    private interface BlobPixel {
        void at(int x, int y, double distance);
    }

    private static void blob(Random random, double radius, BlobPixel pixel) {
        double middleX = position(random);
        double middleY = position(random);
        int reach = (int) Math.ceil(radius);
        for (int y = (int) middleY - reach; y <= middleY + reach; y++) {
            for (int x = (int) middleX - reach; x <= middleX + reach; x++) {
                double distance = Math.hypot(x - middleX, y - middleY) / radius;
                if (distance < 1) {
                    pixel.at(x, y, distance);
                }
            }
        }
    }
}
