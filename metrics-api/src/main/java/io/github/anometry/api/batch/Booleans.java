package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ZerosAndOnes;

/** Targets: 0/1 or boolean, masks also 0/255; anything else is an error, not a guess. */
final class Booleans {
    private static final int BLOCK = 1 << 12;

    private Booleans() {}

    static Tensor fromLabels(String field, Tensor value) {
        return convert(field, value, 1);
    }

    /** Also a mask with ignored pixels, if it is the truth. */
    static Tensor fromMask(String field, Tensor value) {
        if (value.dtype() != DType.MASK) {
            return convert(field, value, 255);
        }
        if (isBinary(value, (byte) 1)) {
            return value.asBooleans();
        }
        if (!field.equals(Field.GT_MASK.name())) {
            throw new DataException(Messages.ignoredPrediction(field));
        }
        return value;
    }

    private static Tensor convert(String field, Tensor value, int alsoTrue) {
        if (value.dtype() == DType.BOOL) {
            return value;
        }
        if (value.dtype() == DType.UINT8 && isBinary(value, (byte) alsoTrue)) {
            return value.asBooleans();
        }
        boolean[] converted = ZerosAndOnes.convert(
                value.size(),
                value::getDouble,
                alsoTrue,
                i -> new DataException(
                        Messages.notATarget(field, value.getDouble(i), value.positionText(i), alsoTrue != 1)));
        return Tensor.of(converted, value.shape());
    }

    /** Whether the elements, which are bytes, are 0 and one of 1 and {@code alsoTrue}. Most inputs are masks, so a fast path pays. */
    private static boolean isBinary(Tensor value, byte alsoTrue) {
        byte[] block = new byte[Math.min(BLOCK, value.size())];
        boolean onlyOnes = true;
        for (int from = 0; onlyOnes && from < value.size(); from += BLOCK) {
            int count = read(value, from, block);
            onlyOnes = ZerosAndOnes.are(block, 0, count);
        }
        return onlyOnes || areZerosAnd(alsoTrue, value, block);
    }

    private static boolean areZerosAnd(byte alsoTrue, Tensor value, byte[] block) {
        for (int from = 0; from < value.size(); from += BLOCK) {
            int count = read(value, from, block);
            for (int i = 0; i < count; i++) {
                if (block[i] != 0 && block[i] != alsoTrue) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int read(Tensor value, int from, byte[] block) {
        int count = Math.min(block.length, value.size() - from);
        value.read(from, block, 0, count);
        return count;
    }
}
