package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.parallel.Workers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The keys of one update's scores, split by class on all cores. It is made as a whole before any key is taken in, so that an
 * update that is refused leaves no trace.
 */
final class ScoreInput {
    /** One piece of work, and the longest array of keys. */
    private static final int SLICE = 1 << 16;
    /** What is copied at a time; the copies stay in the cache. */
    private static final int BLOCK = 1 << 12;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** The bits of a float without its sign are above these for NaN alone. */
    private static final int INFINITY = 0x7F800000;

    private final Tensor scores;
    private final Tensor targets;
    private final int imageSize;
    private final int slicesOfImage;
    private final int[][] normal;
    private final int[][] anomalous;

    private ScoreInput(Tensor scores, Tensor targets, int imageSize) {
        this.scores = scores;
        this.targets = targets;
        this.imageSize = imageSize;
        this.slicesOfImage = (imageSize + SLICE - 1) / SLICE;
        int slices = imageSize == 0 ? 0 : scores.size() / imageSize * slicesOfImage;
        this.normal = new int[slices][];
        this.anomalous = new int[slices][];
    }

    /**
     * Splits the scores by their 0/1 targets.
     *
     * @param byImage whether the first of two or more axes counts images that are to be told apart
     * @throws MetricInputException if the shapes differ, a score is NaN or a target is neither 0 nor 1
     */
    static ScoreInput split(String scoresName, Tensor scores, String targetsName, Tensor targets, boolean byImage) {
        if (!Arrays.equals(withoutUnitAxes(scores), withoutUnitAxes(targets))) {
            throw new MetricInputException(
                    targetsName,
                    Messages.shapesDiffer(targets.shapeText(), scores.shapeText()),
                    Messages.giveEqualShapes());
        }
        boolean severalImages = byImage && scores.rank() > 2 && scores.size() > 0;
        int imageSize = severalImages ? scores.size() / scores.dimension(0) : scores.size();
        ScoreInput input = new ScoreInput(scores, targets, imageSize);
        boolean[] hasNaN = new boolean[input.normal.length];
        boolean[] hasOther = new boolean[input.normal.length];
        Workers.run(input.normal.length, slice -> input.split(slice, hasNaN, hasOther));
        if (contains(hasOther)) {
            throw Targets.firstNotBinary(targetsName, targets);
        }
        if (contains(hasNaN)) {
            throw Scores.hasNaN(scoresName, scores);
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

    private void split(int slice, boolean[] hasNaN, boolean[] hasOther) {
        int from = slice / slicesOfImage * imageSize + slice % slicesOfImage * SLICE;
        int to = Math.min(from + SLICE, (slice / slicesOfImage + 1) * imageSize);
        Splitter splitter = new Splitter(to - from);
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            if (!Targets.read(targets, at, splitter.targets, count)) {
                hasOther[slice] = true;
                return;
            }
            scores.read(at, splitter.scores, 0, count);
            splitter.take(count);
        }
        hasNaN[slice] = splitter.hasNaN();
        boolean onlyNormal = splitter.normalCount == splitter.normal.length;
        normal[slice] = onlyNormal ? splitter.normal : Arrays.copyOf(splitter.normal, splitter.normalCount);
        anomalous[slice] = Arrays.copyOf(splitter.anomalous, splitter.anomalousCount);
    }

    int slices() {
        return normal.length;
    }

    /** The keys of a slice's normal elements; not to be written to. */
    int[] normal(int slice) {
        return normal[slice];
    }

    /** The keys of a slice's anomalous elements; not to be written to. */
    int[] anomalous(int slice) {
        return anomalous[slice];
    }

    /** The image that a slice is of. */
    int image(int slice) {
        return slice / slicesOfImage;
    }

    int imageSize() {
        return imageSize;
    }

    /** Whether no element of a slice's image is anomalous. */
    boolean isOfNormalImage(int slice) {
        int first = image(slice) * slicesOfImage;
        for (int i = first; i < first + slicesOfImage; i++) {
            if (anomalous[i].length > 0) {
                return false;
            }
        }
        return true;
    }

    /** Splits the blocks of one slice. */
    private static final class Splitter {
        private final float[] scores;
        private final byte[] targets;
        private final int[] normal;
        private int[] anomalous = {};
        private int normalCount;
        private int anomalousCount;
        private int negativeIfNaN;

        Splitter(int length) {
            scores = new float[Math.min(BLOCK, length)];
            // Read as longs: padded with zeros.
            targets = new byte[(scores.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
            normal = new int[length];
        }

        boolean hasNaN() {
            return negativeIfNaN < 0;
        }

        void take(int count) {
            Arrays.fill(targets, count, targets.length, (byte) 0);
            if (isZero(targets)) {
                takeNormal(count);
            } else {
                takeBoth(count);
            }
        }

        private static boolean isZero(byte[] bytes) {
            for (int i = 0; i < bytes.length; i += Long.BYTES) {
                if ((long) LONGS.get(bytes, i) != 0) {
                    return false;
                }
            }
            return true;
        }

        private void takeNormal(int count) {
            int nan = 0;
            int at = normalCount;
            for (int i = 0; i < count; i++) {
                int bits = ScoreKeys.bits(scores[i]);
                nan |= INFINITY - (bits & Integer.MAX_VALUE);
                normal[at + i] = ScoreKeys.ofBits(bits);
            }
            negativeIfNaN |= nan;
            normalCount += count;
        }

        /** Writes every key to both classes and moves on in one of them: there is no branch to be guessed. */
        private void takeBoth(int count) {
            int roomy = anomalousCount + count;
            if (roomy > anomalous.length) {
                anomalous = Arrays.copyOf(anomalous, Math.max(roomy, anomalous.length * 2));
            }
            int nan = 0;
            int nextNormal = normalCount;
            int nextAnomalous = anomalousCount;
            for (int i = 0; i < count; i++) {
                int bits = ScoreKeys.bits(scores[i]);
                nan |= INFINITY - (bits & Integer.MAX_VALUE);
                int key = ScoreKeys.ofBits(bits);
                int target = targets[i];
                normal[nextNormal] = key;
                anomalous[nextAnomalous] = key;
                nextNormal += 1 - target;
                nextAnomalous += target;
            }
            negativeIfNaN |= nan;
            normalCount = nextNormal;
            anomalousCount = nextAnomalous;
        }
    }
}
