package io.github.anometry.cli.demo;

import java.util.Random;

/**
 * An image of the demo.
 *
 * @param photo what a camera might see, from 0 to 1
 * @param mask 1 where it is anomalous
 * @param map what a detector might make of it
 */
record Sketch(Layer photo, Layer mask, Layer map) {
    private static final float MOST_OFTEN = 0.6f;

    /** The images of a category, each drawn at random after the one before. */
    static final class Series {
        private final Random random;
        private final Random light;
        private final float texture;

        /** @param texture how rough the surface is, which makes defects harder to see */
        Series(long seed, float texture) {
            this.random = new Random(seed);
            // Of its own, so that maps do not depend on whether there are photos.
            this.light = new Random(~seed);
            this.texture = texture;
        }

        /** A normal image. Every fourth has something harmless that the detector mistakes for a defect. */
        Sketch normal(int number) {
            Layer mask = new Layer();
            return new Sketch(photo(mask), mask, map(mask, 0, number % 4 == 3));
        }

        /** @param missed whether the detector almost misses the defect */
        Sketch anomalous(Defect defect, int number, boolean missed) {
            Layer mask = new Layer();
            defect.draw(mask, random);
            float gain = missed ? 0.6f : 4 + 4 * random.nextFloat();
            return new Sketch(photo(mask), mask, map(mask, gain, number == 0));
        }

        /** What a camera sees of an image without defects. */
        Layer photo() {
            return photo(new Layer());
        }

        /** Defects are dark. */
        private Layer photo(Layer mask) {
            Layer photo = Layer.noise(light, 32, 0.08f * texture)
                    .plus(Layer.noise(light, 8, 0.05f * texture), 1)
                    .plus(mask.blurred(1), -0.4f);
            float[] pixels = photo.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Math.min(1, Math.max(0, MOST_OFTEN + pixels[i]));
            }
            return photo;
        }

        private Layer map(Layer mask, float gain, boolean falseAlarm) {
            Layer map = Layer.noise(random, 32, 0.4f * texture)
                    .plus(Layer.noise(random, 8, 0.3f * texture), 1)
                    .plus(Layer.noise(random, 1, 0.1f), 1)
                    .plus(mask.blurred(2), gain);
            if (falseAlarm) {
                Layer alarm = new Layer();
                alarm.disc(16 + random.nextInt(Layer.SIDE - 32), 16 + random.nextInt(Layer.SIDE - 32), 3);
                map = map.plus(alarm.blurred(2), 4);
            }
            for (int i = 0; i < map.pixels().length; i++) {
                map.pixels()[i] += 6;
            }
            return map;
        }
    }
}
