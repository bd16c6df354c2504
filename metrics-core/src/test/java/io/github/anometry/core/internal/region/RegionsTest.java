package io.github.anometry.core.internal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.core.testing.NaiveRegions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions are those of a flood fill, in the order of their first pixels. */
class RegionsTest {
    private static byte[] bytes(boolean[] masks) {
        byte[] bytes = new byte[masks.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (masks[i] ? 1 : 0);
        }
        return bytes;
    }

    private static void assertRegions(
            boolean[] masks, int from, int height, int width, int connectivity, String description) {
        Regions regions = Regions.of(bytes(masks), from, height * width, width, Connectivity.of(connectivity));
        List<List<Integer>> found = new ArrayList<>();
        for (int region = 0; region < regions.count(); region++) {
            found.add(new ArrayList<>());
        }
        for (int run = 0; run < regions.runs(); run++) {
            assertThat(regions.start(run) / width).isEqualTo((regions.end(run) - 1) / width);
            for (int pixel = regions.start(run); pixel < regions.end(run); pixel++) {
                found.get(regions.region(run)).add(pixel);
            }
        }
        assertThat(found)
                .as(description)
                .isEqualTo(NaiveRegions.floodFill(pixel -> masks[from + pixel], height, width, connectivity));
        for (int region = 0; region < regions.count(); region++) {
            assertThat(regions.size(region))
                    .as(description)
                    .isEqualTo(found.get(region).size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void ofMasksOfAllDensitiesAndSizes(int connectivity) {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            boolean isLine = seed % 5 == 0;
            int height = isLine ? 1 : 1 + random.nextInt(12);
            int width = 1 + random.nextInt(isLine ? 90 : 14);
            boolean upright = isLine && random.nextBoolean();
            int from = random.nextInt(3) * 7;
            double density = random.nextInt(11) / 10.0;
            boolean[] masks = new boolean[from + height * width + 5];
            for (int i = 0; i < masks.length; i++) {
                masks[i] = random.nextDouble() < density;
            }
            assertRegions(
                    masks,
                    from,
                    upright ? width : height,
                    upright ? height : width,
                    connectivity,
                    "seed " + seed + ", " + height + " x " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void ofLargeMasks(int connectivity) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            boolean[] mask = new boolean[97 * 61];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = random.nextDouble() < 0.3 + seed * 0.02;
            }
            assertRegions(mask, 0, 97, 61, connectivity, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void ofSpiralsCombsAndCheckers(int connectivity) {
        int side = 24;
        boolean[] comb = new boolean[side * side];
        boolean[] combFromBelow = new boolean[comb.length];
        boolean[] checkers = new boolean[comb.length];
        boolean[] spiral = new boolean[comb.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int pixel = row * side + column;
                int ring = Math.min(Math.min(row, column), Math.min(side - 1 - row, side - 1 - column));
                comb[pixel] = row == 0 || column % 2 == 0;
                combFromBelow[pixel] = row == side - 1 || column % 2 == 0;
                checkers[pixel] = (row + column) % 2 == 0;
                spiral[pixel] = ring % 2 == 0 != (column == ring - 1 + ring % 2 && row == column + 1);
            }
        }
        assertRegions(comb, 0, side, side, connectivity, "comb");
        assertRegions(combFromBelow, 0, side, side, connectivity, "comb whose teeth join in the last row");
        assertRegions(checkers, 0, side, side, connectivity, "checkers");
        assertRegions(spiral, 0, side, side, connectivity, "rings with gaps");
    }

    @Test
    void ofNoPixels() {
        assertThat(Regions.of(new byte[0], 0, 0, 5, Connectivity.EIGHT).count()).isZero();
        assertThat(Regions.of(new byte[0], 0, 0, 0, Connectivity.FOUR).count()).isZero();
    }

    @Test
    void aPixelHasFourOrEightNeighbours() {
        assertThat(Connectivity.of(4)).isEqualTo(Connectivity.FOUR);
        assertThat(Connectivity.of(8)).isEqualTo(Connectivity.EIGHT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connectivity.of(6))
                .withMessage("connectivity is 6, but a pixel has 4 or 8 neighbours. Use 4 or 8.");
    }
}
