package io.github.anometry.examples.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with loops over the pixels. */
final class PlaneTest {
    private static final int HEIGHT = 7;
    private static final int WIDTH = 11;
    private static final Plane PLANE =
            new Plane(HEIGHT, WIDTH, new Random(3).doubles(HEIGHT * WIDTH).toArray());

    private interface Value {
        double at(int x, int y);
    }

    private static void assertEverywhere(Plane plane, int width, int height, Value expected) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertThat(plane.get(x, y)).as("(%d, %d)", x, y).isCloseTo(expected.at(x, y), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void blurredIsTheMeanOfTheSquareInAMirroredImage(int radius) {
        assertEverywhere(PLANE.blurred(radius), WIDTH, HEIGHT, (x, y) -> {
            double sum = 0;
            for (int v = y - radius; v <= y + radius; v++) {
                for (int u = x - radius; u <= x + radius; u++) {
                    int column = u < 0 ? -u - 1 : u >= WIDTH ? 2 * WIDTH - u - 1 : u;
                    int row = v < 0 ? -v - 1 : v >= HEIGHT ? 2 * HEIGHT - v - 1 : v;
                    sum += PLANE.get(column, row);
                }
            }
            return sum / ((2 * radius + 1) * (2 * radius + 1));
        });
    }

    @Test
    void changesAreThoseToTheNextPixel() {
        assertEverywhere(PLANE.changeAcross(), WIDTH, HEIGHT, (x, y) -> {
            int left = Math.min(x, WIDTH - 2);
            return Math.abs(PLANE.get(left + 1, y) - PLANE.get(left, y));
        });
        assertEverywhere(PLANE.changeDown(), WIDTH, HEIGHT, (x, y) -> {
            int above = Math.min(y, HEIGHT - 2);
            return Math.abs(PLANE.get(x, above + 1) - PLANE.get(x, above));
        });
    }

    @Test
    void anEdgeHasTheValuesOfTheNearestPixels() {
        assertEverywhere(
                PLANE.extended(3),
                WIDTH + 6,
                HEIGHT + 6,
                (x, y) -> PLANE.get(Math.min(Math.max(x - 3, 0), WIDTH - 1), Math.min(Math.max(y - 3, 0), HEIGHT - 1)));
    }
}
