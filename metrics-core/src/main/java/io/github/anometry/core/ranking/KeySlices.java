package io.github.anometry.core.ranking;

import io.github.anometry.core.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays of keys in as many slices as there are threads to work on them. */
final class KeySlices {
    /** Fewer keys are not worth a thread's start. */
    private static final int SMALL = 1 << 16;
    /** So that counts of a slice are ints. */
    private static final long LARGEST = 1L << 30;

    private final List<List<int[]>> slices;
    private final int[][] topCounts;

    private KeySlices(List<List<int[]>> slices) {
        this.slices = slices;
        this.topCounts = new int[slices.size()][];
        Workers.run(slices.size(), slice -> topCounts[slice] = countTops(slices.get(slice)));
    }

    static KeySlices of(List<int[]> keys, long size) {
        long count = Math.max(Math.min(Workers.count(), size / SMALL), (size + LARGEST - 1) / LARGEST);
        long share = size / Math.max(1, count) + 1;
        List<List<int[]>> slices = new ArrayList<>();
        long inSlice = share;
        for (int[] chunk : keys) {
            if (inSlice >= share || inSlice + chunk.length > Integer.MAX_VALUE) {
                slices.add(new ArrayList<>());
                inSlice = 0;
            }
            slices.get(slices.size() - 1).add(chunk);
            inSlice += chunk.length;
        }
        return new KeySlices(slices);
    }

    private static int[] countTops(List<int[]> slice) {
        int[] counts = new int[Stretches.TOPS];
        for (int[] chunk : slice) {
            for (int key : chunk) {
                counts[Stretches.top(key)]++;
            }
        }
        return counts;
    }

    /** How many keys of each slice have each top. */
    int[][] topCounts() {
        return topCounts;
    }

    /**
     * Moves the low halves of the keys, so that those of one top lie together, the lowest top first.
     *
     * @return where those of each top begin, and behind them the number of keys
     */
    int[] moveLows(char[] target) {
        int[] starts = new int[Stretches.TOPS + 1];
        int[][] nextOfSlice = new int[slices.size()][Stretches.TOPS];
        int next = 0;
        for (int top = 0; top < Stretches.TOPS; top++) {
            starts[top] = next;
            for (int slice = 0; slice < nextOfSlice.length; slice++) {
                nextOfSlice[slice][top] = next;
                next += topCounts[slice][top];
            }
        }
        starts[Stretches.TOPS] = next;
        Workers.run(slices.size(), slice -> {
            for (int[] chunk : slices.get(slice)) {
                moveLows(chunk, nextOfSlice[slice], target);
            }
        });
        return starts;
    }

    private static void moveLows(int[] chunk, int[] next, char[] target) {
        for (int key : chunk) {
            target[next[Stretches.top(key)]++] = (char) key;
        }
    }

    /** Arrays in which the keys lie in their stretches. */
    List<int[]> move(Stretches stretches) {
        int[][] starts = starts(stretches);
        List<int[]> parts = new ArrayList<>();
        for (int part = 0; part < stretches.parts(); part++) {
            int[] target = new int[stretches.partSize(part)];
            int here = part;
            Workers.run(
                    slices.size(), slice -> move(slices.get(slice), stretches, here, starts[slice].clone(), target));
            parts.add(target);
        }
        return parts;
    }

    /** Of each slice where in its part each stretch's first key of the slice goes. */
    private int[][] starts(Stretches stretches) {
        int[][] starts = new int[slices.size()][stretches.count()];
        for (int stretch = 0; stretch < stretches.count(); stretch++) {
            int next = stretches.offset(stretch);
            for (int slice = 0; slice < starts.length; slice++) {
                starts[slice][stretch] = next;
                for (int top = stretches.firstTop(stretch); top <= stretches.lastTop(stretch); top++) {
                    next += topCounts[slice][top];
                }
            }
        }
        return starts;
    }

    private static void move(List<int[]> slice, Stretches stretches, int part, int[] next, int[] target) {
        for (int stretch = 0; stretch < next.length; stretch++) {
            if (stretches.part(stretch) != part) {
                next[stretch] = -1;
            }
        }
        char[] stretchOfTop = stretches.stretchOfTop();
        for (int[] chunk : slice) {
            move(chunk, stretchOfTop, next, target);
        }
    }

    private static void move(int[] chunk, char[] stretchOfTop, int[] next, int[] target) {
        for (int key : chunk) {
            int stretch = stretchOfTop[Stretches.top(key)];
            int at = next[stretch];
            if (at >= 0) {
                target[at] = key;
                next[stretch] = at + 1;
            }
        }
    }

    /** The keys of stretches that have too many for a part, counted: they share a top, so few of them differ. */
    RepeatedKeys count(Stretches stretches) {
        RepeatedKeys counted = RepeatedKeys.NONE;
        for (int stretch = 0; stretch < stretches.count(); stretch++) {
            if (stretches.part(stretch) == Stretches.OVERSIZED) {
                counted = counted.plus(count(stretches.lowest(stretch)));
            }
        }
        return counted;
    }

    private RepeatedKeys count(int lowest) {
        long[] counts = new long[1 << Short.SIZE];
        for (List<int[]> slice : slices) {
            for (int[] chunk : slice) {
                for (int key : chunk) {
                    if (Stretches.top(key) == Stretches.top(lowest)) {
                        counts[key - lowest]++;
                    }
                }
            }
        }
        int distinct = 0;
        int[] keys = new int[counts.length];
        long[] found = new long[counts.length];
        for (int distance = 0; distance < counts.length; distance++) {
            if (counts[distance] > 0) {
                keys[distinct] = lowest + distance;
                found[distinct++] = counts[distance];
            }
        }
        return RepeatedKeys.of(Arrays.copyOf(keys, distinct), Arrays.copyOf(found, distinct));
    }
}
