package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/** How keys are laid out before they are sorted: neighbouring tops (a key's high 16 bits) in stretches, stretches in parts. */
final class Stretches {
    /** The part of a stretch of a single top that has more keys than a part may have. */
    static final int OVERSIZED = -1;

    private int count;
    private int[] firstTop = new int[64];
    private int[] lastTop = new int[64];
    private long[] sizes = new long[64];
    private int[] part = new int[64];
    private int[] offset = new int[64];
    private int[] partSizes = {};

    private Stretches() {}

    /**
     * @param sizesOfTops how many keys have each top
     * @param wanted how many keys a stretch should have; one of a single top may have any number
     * @param partLimit the most keys in one part
     */
    static Stretches plan(long[] sizesOfTops, long wanted, int partLimit) {
        Stretches plan = new Stretches();
        plan.join(sizesOfTops, Math.min(wanted, partLimit / 2));
        plan.layOut(partLimit);
        return plan;
    }

    private void join(long[] sizesOfTops, long wanted) {
        for (int top = 0; top < GroupedKeys.TOPS; top++) {
            long here = sizesOfTops[top];
            if (here == 0) {
                continue;
            }
            long size = count == 0 ? wanted : sizes[count - 1];
            if (size >= wanted || size + here > 2 * wanted) {
                start(top);
            }
            lastTop[count - 1] = top;
            sizes[count - 1] += here;
        }
    }

    private void start(int top) {
        if (count == sizes.length) {
            int roomy = count * 2;
            firstTop = Arrays.copyOf(firstTop, roomy);
            lastTop = Arrays.copyOf(lastTop, roomy);
            sizes = Arrays.copyOf(sizes, roomy);
            part = Arrays.copyOf(part, roomy);
            offset = Arrays.copyOf(offset, roomy);
        }
        firstTop[count++] = top;
    }

    private void layOut(int partLimit) {
        int[] roomy = new int[count];
        int parts = 0;
        for (int stretch = 0; stretch < count; stretch++) {
            if (sizes[stretch] > partLimit) {
                part[stretch] = OVERSIZED;
                continue;
            }
            if (parts == 0 || roomy[parts - 1] + sizes[stretch] > partLimit) {
                parts++;
            }
            part[stretch] = parts - 1;
            offset[stretch] = roomy[parts - 1];
            roomy[parts - 1] += (int) sizes[stretch];
        }
        partSizes = Arrays.copyOf(roomy, parts);
    }

    int count() {
        return count;
    }

    int firstTop(int stretch) {
        return firstTop[stretch];
    }

    int lastTop(int stretch) {
        return lastTop[stretch];
    }

    /** The lowest key that may be in a stretch. */
    int lowest(int stretch) {
        return GroupedKeys.lowest(firstTop[stretch]);
    }

    /** How many bits the distance between two keys of a stretch takes. */
    int bits(int stretch) {
        return Short.SIZE + Integer.SIZE - Integer.numberOfLeadingZeros(lastTop[stretch] - firstTop[stretch]);
    }

    int part(int stretch) {
        return part[stretch];
    }

    /** Where in its part a stretch begins. */
    int offset(int stretch) {
        return offset[stretch];
    }

    /** An array for the keys of each part. */
    List<int[]> newParts() {
        return Arrays.stream(partSizes).mapToObj(int[]::new).toList();
    }

    /** The stretch behind the last one of a piece, where the pieces have about the same number of keys. */
    int pieceEnd(int piece, int pieces) {
        if (piece == pieces - 1) {
            return count;
        }
        long total = Arrays.stream(sizes, 0, count).sum();
        long share = total / pieces * (piece + 1);
        long before = 0;
        int stretch = 0;
        while (stretch < count && before + sizes[stretch] / 2 < share) {
            before += sizes[stretch++];
        }
        return stretch;
    }
}
