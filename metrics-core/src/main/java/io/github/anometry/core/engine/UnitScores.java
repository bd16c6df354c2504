package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of scores of a field that are exactly 0 and exactly 1.
 *
 * @param areAllInside whether all scores are in [0, 1]; if not, nothing is counted
 */
record UnitScores(boolean areAllInside, long zeros, long ones, long all) {
    static final UnitScores NONE = new UnitScores(true, 0, 0, 0);

    private static final UnitScores OUTSIDE = new UnitScores(false, 0, 0, 0);
    /** At least one in this number of scores at an end is taken for clamping. */
    private static final int SHARE = 100;
    /** In any data the lowest and the highest score are at the ends of the range. */
    private static final int FEWEST = 2;
    /** Larger than any count of data, and sums and shares of such counts do not overflow.. */
    private static final long MOST = Long.MAX_VALUE >> 16;

    private static final int ONE = Float.floatToRawIntBits(1);

    UnitScores plus(UnitScores other) {
        return areAllInside && other.areAllInside
                ? new UnitScores(true, zeros + other.zeros, ones + other.ones, all + other.all)
                : OUTSIDE;
    }

    List<Warning> warnings(String field) {
        List<Warning> warnings = new ArrayList<>();
        if (isMuch(zeros)) {
            warnings.add(warning(Messages.clampedToZero(field), zeros));
        }
        if (isMuch(ones)) {
            warnings.add(warning(Messages.clampedToOne(field), ones));
        }
        return warnings;
    }

    /** Not for a constant field, which is no sign of clamping. */
    private boolean isMuch(long count) {
        return count >= FEWEST && count < all && count * SHARE >= all;
    }

    private static Warning warning(String message, long count) {
        return new Warning(Warning.CLAMPED_SCORES, message, count, Optional.empty());
    }

    void write(StateOutput out) {
        out.number(areAllInside ? 1 : 0);
        if (areAllInside) {
            out.number(zeros);
            out.number(ones);
            out.number(all);
        }
    }

    static UnitScores read(StateInput in) {
        return in.number(1) == 1 ? new UnitScores(true, in.number(MOST), in.number(MOST), in.number(MOST)) : OUTSIDE;
    }

    /** @param block the number of elements copied at a time, which fit the cache */
    static UnitScores of(Tensor scores, float[] block) {
        int all = scores.size();
        long zeros = 0;
        long ones = 0;
        for (int done = 0, count; done < all; done += count) {
            count = Math.min(block.length, all - done);
            scores.read(done, block, 0, count);
            for (int i = 0; i < count; i++) {
                int bits = Float.floatToRawIntBits(block[i]);
                // Nearly all are between 0 and 1: one predicted branch is faster than branch-free sums.
                if (Integer.compareUnsigned(bits - 1, ONE - 1) < 0) {
                    continue;
                }
                if ((bits & Integer.MAX_VALUE) == 0) {
                    zeros++;
                } else if (bits == ONE) {
                    ones++;
                } else {
                    return OUTSIDE;
                }
            }
        }
        return new UnitScores(true, zeros, ones, all);
    }
}
