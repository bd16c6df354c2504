package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.DataException;

/** The meaning of a mask's numbers: 0 is normal, greater is anomalous, and anything else is not a mask. */
public final class Masks {
    private Masks() {}

    public static Mask of(String where, Tensor values) {
        GreyValues grey = new GreyValues();
        if (values.dtype() == DType.BOOL) {
            return new Mask(values, grey);
        }
        byte[] mask = new byte[values.size()];
        add(where, values, mask, grey);
        return new Mask(Tensor.ofBooleans(mask, values.shape()), grey);
    }

    /** A mask by a rule, which, unless it is the usual one, gives any values a meaning. */
    public static Mask of(String where, Tensor values, MaskRule rule) {
        if (rule.equals(MaskRule.POSITIVE)) {
            return of(where, values);
        }
        byte[] mask = new byte[values.size()];
        for (int i = 0; i < mask.length; i++) {
            double value = values.getDouble(i);
            if (Double.isNaN(value)) {
                throw new DataException(FormatMessages.notAMaskValue(where, value, values.positionText(i)));
            }
            mask[i] = (byte) (rule.marks(value) ? 1 : 0);
        }
        return new Mask(Tensor.ofBooleans(mask, values.shape()), new GreyValues());
    }

    /** Writes 1 where the values are greater than 0. */
    private static void add(String where, Tensor values, byte[] mask, GreyValues grey) {
        if (values.dtype() == DType.UINT8) {
            byte[] bytes = new byte[mask.length];
            values.read(0, bytes, 0, bytes.length);
            grey.addBytes(bytes, bytes.length);
            for (int i = 0; i < mask.length; i++) {
                mask[i] = isNotZero(bytes[i]);
            }
            return;
        }
        for (int i = 0; i < mask.length; i++) {
            double value = values.getDouble(i);
            if (!(value >= 0)) {
                throw new DataException(FormatMessages.notAMaskValue(where, value, values.positionText(i)));
            }
            grey.add(value);
            if (value > 0) {
                mask[i] = 1;
            }
        }
    }

    /** 1 for any byte but 0; without a branch, which would almost never be taken. */
    public static byte isNotZero(byte value) {
        return (byte) ((value | -value) >>> (Integer.SIZE - 1));
    }

    /**
     * Which colours of a palette are not black.
     *
     * @param size bytes per colour, of which the first three count
     */
    public static boolean[] coloured(byte[] palette, int size) {
        boolean[] coloured = new boolean[palette.length / size];
        for (int i = 0; i < coloured.length; i++) {
            coloured[i] = (palette[i * size] | palette[i * size + 1] | palette[i * size + 2]) != 0;
        }
        return coloured;
    }

    /** @param mask of booleans */
    public static boolean hasAnomaly(Tensor mask) {
        return has(mask, true);
    }

    /** @param mask of booleans */
    public static boolean isFull(Tensor mask) {
        return !has(mask, false);
    }

    private static boolean has(Tensor mask, boolean anomalous) {
        byte[] bytes = new byte[mask.size()];
        mask.read(0, bytes, 0, bytes.length);
        for (byte pixel : bytes) {
            if ((pixel != 0) == anomalous) {
                return true;
            }
        }
        return false;
    }
}
