package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/** The layout of keys for sorting: segments of neighbouring high halves (a key's high 16 bits), and parts of segments. */
final class Segments {
    /** The part of a segment of a single high half that has more keys than a part may have. */
    static final int OVERSIZED = -1;

    private int count;
    private int[] firstHigh = new int[64];
    private int[] lastHigh = new int[64];
    private long[] sizes = new long[64];
    private int[] part = new int[64];
    private int[] offset = new int[64];
    private int[] partSizes = {};

    private Segments() {}

    /**
     * @param sizesOfHighHalves the number of keys of each high half
     * @param wanted the target number of keys in a segment; one of a single high half may have any number
     * @param partLimit the maximum number of keys in a part
     */
    static Segments plan(long[] sizesOfHighHalves, long wanted, int partLimit) {
        Segments plan = new Segments();
        plan.join(sizesOfHighHalves, Math.min(wanted, partLimit / 2));
        plan.layOut(partLimit);
        return plan;
    }

    private void join(long[] sizesOfHighHalves, long wanted) {
        for (int high = 0; high < GroupedKeys.HIGHS; high++) {
            long here = sizesOfHighHalves[high];
            if (here == 0) {
                continue;
            }
            long size = count == 0 ? wanted : sizes[count - 1];
            if (size >= wanted || size + here > 2 * wanted) {
                start(high);
            }
            lastHigh[count - 1] = high;
            sizes[count - 1] += here;
        }
    }

    private void start(int high) {
        if (count == sizes.length) {
            int roomy = count * 2;
            firstHigh = Arrays.copyOf(firstHigh, roomy);
            lastHigh = Arrays.copyOf(lastHigh, roomy);
            sizes = Arrays.copyOf(sizes, roomy);
            part = Arrays.copyOf(part, roomy);
            offset = Arrays.copyOf(offset, roomy);
        }
        firstHigh[count++] = high;
    }

    private void layOut(int partLimit) {
        int[] roomy = new int[count];
        int parts = 0;
        for (int segment = 0; segment < count; segment++) {
            if (sizes[segment] > partLimit) {
                part[segment] = OVERSIZED;
                continue;
            }
            if (parts == 0 || roomy[parts - 1] + sizes[segment] > partLimit) {
                parts++;
            }
            part[segment] = parts - 1;
            offset[segment] = roomy[parts - 1];
            roomy[parts - 1] += (int) sizes[segment];
        }
        partSizes = Arrays.copyOf(roomy, parts);
    }

    int count() {
        return count;
    }

    int firstHigh(int segment) {
        return firstHigh[segment];
    }

    int lastHigh(int segment) {
        return lastHigh[segment];
    }

    /** The lower bound of the keys in a segment. */
    int lowest(int segment) {
        return GroupedKeys.lowest(firstHigh[segment]);
    }

    /** The number of bits of the distance between two keys of a segment. */
    int bits(int segment) {
        return Short.SIZE + Integer.SIZE - Integer.numberOfLeadingZeros(lastHigh[segment] - firstHigh[segment]);
    }

    int part(int segment) {
        return part[segment];
    }

    /** The start of a segment in its part. */
    int offset(int segment) {
        return offset[segment];
    }

    /** An array for the keys of each part. */
    List<int[]> newParts() {
        return Arrays.stream(partSizes).mapToObj(int[]::new).toList();
    }

    /** The segment after the last one of a task, where tasks have about the same number of keys. */
    int pieceEnd(int piece, int pieces) {
        if (piece == pieces - 1) {
            return count;
        }
        long total = Arrays.stream(sizes, 0, count).sum();
        long share = total / pieces * (piece + 1);
        long before = 0;
        int segment = 0;
        while (segment < count && before + sizes[segment] / 2 < share) {
            before += sizes[segment++];
        }
        return segment;
    }
}
