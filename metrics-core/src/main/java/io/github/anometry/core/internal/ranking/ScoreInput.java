package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.parallel.Workers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one update's scores, split by class on all cores. It is complete before any key is added to a state, so a
 * rejected update changes nothing.
 */
final class ScoreInput {
    /** The longest array of keys. */
    private static final int SLICE = 1 << 16;
    /** Fewer normal keys are not worth grouping. */
    private static final int FEW = 1 << 12;
    /** The size of a block, whose copies stay in the cache. */
    private static final int BLOCK = 1 << 11;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** Only NaN has larger bits without the sign. */
    private static final int INFINITY = 0x7F800000;

    private final Tensor scores;
    private final Tensor targets;
    private final int imageSize;
    private final int slicesOfImage;
    /** The ungrouped keys of each slice. */
    private final int[][] normal;

    private final @Nullable GroupedKeys[] grouped;
    private final int[][] anomalous;
    /** The number of normal elements of each slice. */
    private final int[] normalCount;

    private ScoreInput(Tensor scores, Tensor targets, int imageSize) {
        this.scores = scores;
        this.targets = targets;
        this.imageSize = imageSize;
        this.slicesOfImage = (imageSize + SLICE - 1) / SLICE;
        int slices = imageSize == 0 ? 0 : scores.size() / imageSize * slicesOfImage;
        this.normal = new int[slices][];
        this.grouped = new GroupedKeys[slices];
        this.anomalous = new int[slices][];
        this.normalCount = new int[slices];
    }

    /**
     * Splits the scores by their targets, without those that are ignored.
     *
     * @param byImage whether to keep images separate, which the first of two or more axes counts
     * @throws MetricInputException if the shapes differ, a score is NaN or a target is neither 0 nor 1
     */
    static ScoreInput split(String scoresName, Tensor scores, String targetsName, Tensor targets, boolean byImage) {
        return split(scoresName, scores, targetsName, targets, byImage, true);
    }

    /** Like {@link #split}, for all images together; the normal keys of each slice are in an array. */
    static ScoreInput splitPlain(String scoresName, Tensor scores, String targetsName, Tensor targets) {
        return split(scoresName, scores, targetsName, targets, false, false);
    }

    private static ScoreInput split(
            String scoresName, Tensor scores, String targetsName, Tensor targets, boolean byImage, boolean grouping) {
        if (!Arrays.equals(withoutUnitAxes(scores), withoutUnitAxes(targets))) {
            throw new MetricInputException(
                    targetsName,
                    MetricMessages.shapesDiffer(targets.shapeText(), scores.shapeText()),
                    MetricMessages.giveEqualShapes());
        }
        boolean severalImages = byImage && scores.rank() > 2 && scores.size() > 0;
        int imageSize = severalImages ? scores.size() / scores.dimension(0) : scores.size();
        ScoreInput input = new ScoreInput(scores, targets, imageSize);
        boolean[] hasNaN = new boolean[input.normal.length];
        boolean[] hasOther = new boolean[input.normal.length];
        int slices = input.normal.length;
        Workers.run(
                slices,
                () -> new Splitter(Math.min(SLICE, imageSize)),
                (splitter, slice) -> input.split(slice, splitter, grouping, hasNaN, hasOther));
        if (contains(hasOther)) {
            throw BinaryTargets.firstNotBinary(targetsName, targets);
        }
        if (contains(hasNaN)) {
            throw RankableScores.hasNaN(scoresName, scores);
        }
        return input;
    }

    private static int[] withoutUnitAxes(Tensor tensor) {
        return Arrays.stream(tensor.shape()).filter(length -> length != 1).toArray();
    }

    private static boolean contains(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private void split(int slice, Splitter splitter, boolean grouping, boolean[] hasNaN, boolean[] hasOther) {
        int from = slice / slicesOfImage * imageSize + slice % slicesOfImage * SLICE;
        int to = Math.min(from + SLICE, (slice / slicesOfImage + 1) * imageSize);
        splitter.clear();
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            if (!BinaryTargets.read(targets, at, splitter.targets, count)) {
                hasOther[slice] = true;
                return;
            }
            scores.read(at, splitter.scores, 0, count);
            splitter.take(count);
        }
        hasNaN[slice] = splitter.hasNaN();
        GroupedKeys groupedHere = grouping ? splitter.groupedNormal() : null;
        grouped[slice] = groupedHere;
        normal[slice] = Arrays.copyOf(splitter.normal, groupedHere == null ? splitter.normalCount : 0);
        anomalous[slice] = Arrays.copyOf(splitter.anomalous, splitter.anomalousCount);
        normalCount[slice] = splitter.normalCount;
    }

    int slices() {
        return normal.length;
    }

    /** Adds the keys of a slice's normal elements. */
    void addNormal(int slice, KeyBag keys) {
        GroupedKeys groupedHere = grouped[slice];
        if (groupedHere != null) {
            keys.add(groupedHere);
        } else {
            keys.add(normal[slice]);
        }
    }

    /** The keys of a slice's normal elements, after {@link #splitPlain}; not to be modified. */
    int[] normal(int slice) {
        return normal[slice];
    }

    /** The keys of a slice's anomalous elements; not to be modified. */
    int[] anomalous(int slice) {
        return anomalous[slice];
    }

    /** The image of a slice. */
    int image(int slice) {
        return slice / slicesOfImage;
    }

    /** The number of elements of a slice's image that are not ignored, if none is anomalous; else 0. */
    int pixelsOfNormalImage(int slice) {
        int first = image(slice) * slicesOfImage;
        int pixels = 0;
        for (int i = first; i < first + slicesOfImage; i++) {
            if (anomalous[i].length > 0) {
                return 0;
            }
            pixels += normalCount[i];
        }
        return pixels;
    }

    /** Splits a slice, block by block. */
    private static final class Splitter {
        private static final long ALL_ANOMALOUS = 0x0101_0101_0101_0101L;
        private static final long ALL_IGNORED = Tensor.IGNORED * ALL_ANOMALOUS;

        private final float[] scores;
        private final byte[] targets;
        private final int[] keys;
        /** A copy of the scores as floats and as their bits, because loops over ints are vectorised. */
        private final FloatBuffer asFloats;

        private final IntBuffer asBits;
        private final int[] normal;
        private int[] anomalous = {};
        private int normalCount;
        private int anomalousCount;
        private int negativeIfNaN;
        private @Nullable KeyGrouping grouping;

        Splitter(int length) {
            int block = Math.min(BLOCK, length);
            scores = new float[block];
            // Read as longs: padded with zeros.
            targets = new byte[(block + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
            keys = new int[targets.length];
            ByteBuffer memory = ByteBuffer.allocate(block * Float.BYTES).order(ByteOrder.nativeOrder());
            asFloats = memory.asFloatBuffer();
            asBits = memory.asIntBuffer();
            // Extra room, since every key is written to both arrays.
            normal = new int[length + Long.BYTES];
        }

        void clear() {
            normalCount = 0;
            anomalousCount = 0;
            negativeIfNaN = 0;
        }

        boolean hasNaN() {
            return negativeIfNaN < 0;
        }

        /** Groups the normal keys, if worthwhile, while they are still in the cache. */
        @Nullable
        GroupedKeys groupedNormal() {
            if (normalCount < FEW) {
                return null;
            }
            if (grouping == null) {
                grouping = new KeyGrouping();
            }
            return grouping.groupIfSmaller(normal, normalCount);
        }

        void take(int count) {
            asFloats.put(0, scores, 0, count);
            asBits.get(0, keys, 0, count);
            negativeIfNaN |= toKeys(keys, count);
            Arrays.fill(targets, count, targets.length, (byte) 0);
            if (anomalous.length < anomalousCount + keys.length) {
                anomalous = Arrays.copyOf(anomalous, anomalousCount * 2 + keys.length);
            }
            for (int from = 0, to; from < count; from = to) {
                long eight = (long) LONGS.get(targets, from);
                to = from + Long.BYTES;
                while (to < count && (long) LONGS.get(targets, to) == eight) {
                    to += Long.BYTES;
                }
                to = Math.min(to, count);
                if (eight == 0) {
                    System.arraycopy(keys, from, normal, normalCount, to - from);
                    normalCount += to - from;
                } else if (eight == ALL_ANOMALOUS) {
                    System.arraycopy(keys, from, anomalous, anomalousCount, to - from);
                    anomalousCount += to - from;
                } else if (eight != ALL_IGNORED) {
                    takeBoth(from, to);
                }
            }
        }

        /** Converts the bits of scores to keys; negative if there is a NaN. */
        private static int toKeys(int[] keys, int count) {
            int negativeIfNaN = 0;
            for (int i = 0; i < count; i++) {
                int bits = keys[i];
                negativeIfNaN |= INFINITY - (bits & Integer.MAX_VALUE);
                keys[i] = ScoreKeys.ofBits(bits);
            }
            return negativeIfNaN;
        }

        /** Writes every key to both classes and advances in one of them at most, without a branch to mispredict. */
        private void takeBoth(int from, int to) {
            int nextNormal = normalCount;
            int nextAnomalous = anomalousCount;
            for (int i = from; i < to; i++) {
                int target = targets[i];
                normal[nextNormal] = keys[i];
                anomalous[nextAnomalous] = keys[i];
                nextNormal += (target - 1) >>> (Integer.SIZE - 1);
                nextAnomalous += target & 1;
            }
            normalCount = nextNormal;
            anomalousCount = nextAnomalous;
        }
    }
}
