package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;

/** What a mask's numbers mean: 0 is normal, a pixel is anomalous where they are greater, and nothing else is a mask. */
final class Masks {
    private Masks() {}

    static Tensor of(String where, Tensor values) {
        if (values.dtype() == DType.BOOL) {
            return values;
        }
        byte[] mask = new byte[values.size()];
        add(where, values, mask);
        return Tensor.ofBooleans(mask, values.shape());
    }

    /** Writes 1 where the values are greater than 0. */
    static void add(String where, Tensor values, byte[] mask) {
        if (values.dtype() == DType.UINT8) {
            byte[] bytes = new byte[mask.length];
            values.read(0, bytes, 0, bytes.length);
            for (int i = 0; i < mask.length; i++) {
                // Without a branch, which is almost never taken: 1 for any byte but 0.
                mask[i] |= (byte) ((bytes[i] | -bytes[i]) >>> (Integer.SIZE - 1));
            }
            return;
        }
        for (int i = 0; i < mask.length; i++) {
            double value = values.getDouble(i);
            if (!(value >= 0)) {
                throw new DataException(Messages.notAMaskValue(where, value, values.positionText(i)));
            }
            if (value > 0) {
                mask[i] = 1;
            }
        }
    }

    /** Writes 1 where the index's colour is not black; an index beyond the palette is black. */
    static void addPalette(Tensor indices, boolean[] coloured, byte[] mask) {
        for (int i = 0; i < mask.length; i++) {
            int index = (int) indices.getDouble(i);
            if (index < coloured.length && coloured[index]) {
                mask[i] = 1;
            }
        }
    }

    /** @param mask of booleans */
    static boolean hasAnomaly(Tensor mask) {
        byte[] bytes = new byte[mask.size()];
        mask.read(0, bytes, 0, bytes.length);
        for (byte pixel : bytes) {
            if (pixel != 0) {
                return true;
            }
        }
        return false;
    }
}
