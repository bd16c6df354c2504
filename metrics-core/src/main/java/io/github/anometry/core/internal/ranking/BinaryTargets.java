package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.internal.ZerosAndOnes;
import io.github.anometry.api.metric.MetricInputException;

/**
 * Checks and converts targets: 0/1 or boolean, for masks also 0/255, and with ignored pixels. As bytes, 0 is normal, 1 anomalous
 * and {@link Tensor#IGNORED} ignored.
 */
public final class BinaryTargets {
    private BinaryTargets() {}

    /** A copy of the targets as bytes. */
    public static byte[] bytes(String argument, Tensor targets) {
        byte[] bytes = new byte[targets.size()];
        if (!read(targets, 0, bytes, bytes.length)) {
            throw firstNotBinary(argument, targets);
        }
        return bytes;
    }

    /** The elements of a mask as booleans, unless some are ignored; a mix of 1 and 255 is refused. */
    public static Tensor mask(String argument, Tensor mask) {
        return mask.dtype() == DType.BOOL || mask.dtype() == DType.MASK
                ? mask
                : Tensor.of(convert(argument, mask), mask.shape());
    }

    /** Reads targets as bytes; false if there are others. */
    static boolean read(Tensor targets, int from, byte[] block, int count) {
        int other = 0;
        switch (targets.dtype()) {
            case BOOL, MASK -> targets.read(from, block, 0, count);
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

    private static boolean[] convert(String argument, Tensor mask) {
        return ZerosAndOnes.convert(
                mask.size(),
                mask::getDouble,
                255,
                index -> notBinary(argument, mask, index, Messages.giveBinaryMask()));
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
