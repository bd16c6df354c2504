package io.github.anometry.cli.demo;

import java.util.Random;

/** The kinds of defects of the demo, each drawn at random. */
enum Defect {
    HOLE {
        @Override
        void draw(Layer mask, Random random) {
            mask.disc(place(random), place(random), 4 + random.nextInt(8));
        }
    },
    STAIN {
        @Override
        void draw(Layer mask, Random random) {
            mask.ellipse(place(random), place(random), 8 + random.nextInt(14), 5 + random.nextInt(9));
        }
    },
    THREAD {
        @Override
        void draw(Layer mask, Random random) {
            mask.wander(random, 40 + random.nextInt(40), 1);
        }
    },
    CRACK {
        @Override
        void draw(Layer mask, Random random) {
            mask.wander(random, 60 + random.nextInt(50), 1.5);
        }
    },
    CHIPS {
        @Override
        void draw(Layer mask, Random random) {
            int chips = 2 + random.nextInt(4);
            for (int i = 0; i < chips; i++) {
                mask.disc(place(random), place(random), 2 + random.nextInt(3));
            }
        }
    };

    /** Draws the defect's pixels as 1. */
    abstract void draw(Layer mask, Random random);

    private static double place(Random random) {
        return 16 + random.nextInt(Layer.SIDE - 32);
    }
}
