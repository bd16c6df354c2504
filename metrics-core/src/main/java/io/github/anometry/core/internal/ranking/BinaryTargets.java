package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.internal.ZerosAndOnes;
import io.github.anometry.api.metric.MetricInputException;

/** Checks and converts targets: 0/1 or boolean, for masks also 0/255. */
public final class BinaryTargets {
    private BinaryTargets() {}

    /** A copy of 0/1 or boolean targets. */
    public static boolean[] labels(String argument, Tensor targets) {
        return convert(argument, targets, 1, Messages.giveBinaryTargets());
    }

    /** 0/1, 0/255 or boolean mask elements as booleans; a mix of 1 and 255 is refused. */
    public static Tensor mask(String argument, Tensor mask) {
        return mask.dtype() == DType.BOOL
                ? mask
                : Tensor.of(convert(argument, mask, 255, Messages.giveBinaryMask()), mask.shape());
    }

    /** Reads targets as 0 and 1; false if there are others. */
    static boolean read(Tensor targets, int from, byte[] block, int count) {
        int other = 0;
        switch (targets.dtype()) {
            case BOOL -> targets.read(from, block, 0, count);
            case UINT8 -> {
                targets.read(from, block, 0, count);
                other = ZerosAndOnes.are(block, 0, count) ? 0 : 1;
            }
            default -> {
                // Read as doubles, because as float32 a value next to 1 would be 1.
                for (int i = 0; i < count; i++) {
                    double element = targets.getDouble(from + i);
                    block[i] = (byte) (element == 1 ? 1 : 0);
                    other |= element == 0 || element == 1 ? 0 : 1;
                }
            }
        }
        return other == 0;
    }

    /** The error for the first target that is neither normal nor anomalous. */
    static MetricInputException firstNotBinary(String argument, Tensor targets) {
        int index = 0;
        while (targets.getDouble(index) == 0 || targets.getDouble(index) == 1) {
            index++;
        }
        return notBinary(argument, targets, index, Messages.giveBinaryTargets());
    }

    private static boolean[] convert(String argument, Tensor targets, int alsoAnomalous, String advice) {
        if (targets.dtype() == DType.BOOL) {
            return targets.toBooleanArray();
        }
        return ZerosAndOnes.convert(
                targets.size(),
                targets::getDouble,
                alsoAnomalous,
                index -> notBinary(argument, targets, index, advice));
    }

    private static MetricInputException notBinary(String argument, Tensor targets, int index, String advice) {
        int sample = targets.rank() == 0 ? -1 : index / (targets.size() / targets.dimension(0));
        return new MetricInputException(
                argument,
                Messages.targetNotBinary(targets.getDouble(index), targets.positionText(index)),
                advice,
                sample);
    }
}
