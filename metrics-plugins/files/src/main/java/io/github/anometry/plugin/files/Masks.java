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
        boolean[] mask = new boolean[values.size()];
        add(where, values, mask);
        return Tensor.of(mask, values.shape());
    }

    /** Marks where the values are greater than 0. */
    static void add(String where, Tensor values, boolean[] mask) {
        if (values.dtype() == DType.UINT8) {
            byte[] bytes = new byte[mask.length];
            values.read(0, bytes, 0, bytes.length);
            for (int i = 0; i < mask.length; i++) {
                mask[i] |= bytes[i] != 0;
            }
            return;
        }
        for (int i = 0; i < mask.length; i++) {
            double value = values.getDouble(i);
            if (!(value >= 0)) {
                throw new DataException(Messages.notAMaskValue(where, value, values.positionText(i)));
            }
            mask[i] |= value > 0;
        }
    }

    /** Marks where the index's colour is not black; an index beyond the palette is black. */
    static void addPalette(Tensor indices, boolean[] coloured, boolean[] mask) {
        for (int i = 0; i < mask.length; i++) {
            int index = (int) indices.getDouble(i);
            mask[i] |= index < coloured.length && coloured[index];
        }
    }

    static boolean hasAnomaly(boolean[] mask) {
        for (boolean anomalous : mask) {
            if (anomalous) {
                return true;
            }
        }
        return false;
    }
}
