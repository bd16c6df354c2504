package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.internal.WarningMessages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many scores of a field are exactly 0, exactly 1 and outside of [0, 1].
 *
 * @param outside below 0, above 1 or NaN
 */
record UnitScores(long zeros, long ones, long outside, long all) {
    static final UnitScores NONE = new UnitScores(0, 0, 0, 0);

    /** One in so many at an end is what clamping leaves. */
    private static final int SHARE = 100;
    /** The lowest and the highest score are at the ends of their range in any data. */
    private static final int FEWEST = 2;
    /** No count of anything that was seen is as large, and no sum of such counts overflows, nor a share of it. */
    private static final long MOST = Long.MAX_VALUE >> 16;

    UnitScores plus(UnitScores other) {
        return new UnitScores(zeros + other.zeros, ones + other.ones, outside + other.outside, all + other.all);
    }

    List<Warning> warnings(String field) {
        List<Warning> warnings = new ArrayList<>();
        if (outside == 0) {
            if (isMuch(zeros)) {
                warnings.add(warning(WarningMessages.clampedToZero(field), zeros));
            }
            if (isMuch(ones)) {
                warnings.add(warning(WarningMessages.clampedToOne(field), ones));
            }
        }
        return warnings;
    }

    /** Not of a constant field, which says nothing about clamping. */
    private boolean isMuch(long count) {
        return count >= FEWEST && count < all && count * SHARE >= all;
    }

    private static Warning warning(String message, long count) {
        return new Warning(Warning.CLAMPED_SCORES, message, count, Optional.empty());
    }

    void write(StateOutput out) {
        out.number(zeros);
        out.number(ones);
        out.number(outside);
        out.number(all);
    }

    static UnitScores read(StateInput in) {
        return new UnitScores(in.number(MOST), in.number(MOST), in.number(MOST), in.number(MOST));
    }

    /** Counts in blocks that stay in the cache. */
    static final class Counter {
        private static final int BLOCK = 1 << 11;
        private static final int ONE = Float.floatToRawIntBits(1);

        private final float[] scores = new float[BLOCK];
        private final int[] bits = new int[BLOCK];
        /** The same memory as floats and as their bits, which are copied there and back, because loops over ints use vectors. */
        private final FloatBuffer asFloats;

        private final IntBuffer asBits;

        Counter() {
            ByteBuffer memory = ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.nativeOrder());
            asFloats = memory.asFloatBuffer();
            asBits = memory.asIntBuffer();
        }

        UnitScores count(Tensor tensor) {
            long zeros = 0;
            long ones = 0;
            long outside = 0;
            int all = tensor.size();
            for (int from = 0; from < all; from += BLOCK) {
                int count = Math.min(BLOCK, all - from);
                tensor.read(from, scores, 0, count);
                asFloats.put(0, scores, 0, count);
                asBits.get(0, bits, 0, count);
                zeros += zeros(bits, count);
                ones += ones(bits, count);
                outside += outside(bits, count);
            }
            return new UnitScores(zeros, ones, outside, all);
        }

        /** Both zeros are 0 without their sign, and minus anything else is negative. */
        private static int zeros(int[] bits, int count) {
            int others = 0;
            for (int i = 0; i < count; i++) {
                others += -(bits[i] & Integer.MAX_VALUE) >>> 31;
            }
            return count - others;
        }

        private static int ones(int[] bits, int count) {
            int others = 0;
            for (int i = 0; i < count; i++) {
                int difference = bits[i] ^ ONE;
                others += (difference | -difference) >>> 31;
            }
            return count - others;
        }

        /** Above the bits of 1 without the sign, or negative and not −0.0. */
        private static int outside(int[] bits, int count) {
            int outside = 0;
            for (int i = 0; i < count; i++) {
                int size = bits[i] & Integer.MAX_VALUE;
                outside += ((ONE - size) | (bits[i] & -size)) >>> 31;
            }
            return outside;
        }
    }
}
