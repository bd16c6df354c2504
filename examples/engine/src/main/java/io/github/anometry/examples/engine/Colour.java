package io.github.anometry.examples.engine;

/** Red, green and blue, from 0 to 1. */
record Colour(double red, double green, double blue) {
    Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor);
    }

    Colour plus(Colour other) {
        return new Colour(red + other.red, green + other.green, blue + other.blue);
    }

    /** The colour {@code share} of the way towards another. */
    Colour towards(Colour other, double share) {
        return times(1 - share).plus(other.times(share));
    }
}
