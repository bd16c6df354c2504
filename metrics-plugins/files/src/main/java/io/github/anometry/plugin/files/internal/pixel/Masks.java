package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.util.function.DoublePredicate;

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

    /** A mask whose numbers have this meaning; a rule that is not the usual one gives any numbers a meaning. */
    public static Mask of(String where, Tensor values, MaskMeaning meaning) {
        if (meaning.equals(MaskMeaning.USUAL)) {
            return of(where, values);
        }
        return of(where, values, meaning, meaning.rule()::marks);
    }

    /**
     * A mask of indices of a palette. The usual rule is about colours, any other one about indices.
     *
     * @param coloured which indices are not black; beyond it all are
     */
    public static Mask ofIndices(String where, Tensor indices, boolean[] coloured, MaskMeaning meaning) {
        DoublePredicate marks = meaning.hasUsualRule()
                ? index -> index < coloured.length && coloured[(int) index]
                : meaning.rule()::marks;
        Mask mask = of(where, indices, meaning, marks);
        return new Mask(mask.pixels(), new GreyValues(), false, mask.hidesAnomalies());
    }

    private static Mask of(String where, Tensor values, MaskMeaning meaning, DoublePredicate marks) {
        GreyValues grey = new GreyValues();
        boolean isUsualRule = meaning.hasUsualRule();
        byte[] mask = new byte[values.size()];
        boolean hidesAnomalies = false;
        for (int i = 0; i < mask.length; i++) {
            double value = values.getDouble(i);
            if (meaning.ignores(value)) {
                mask[i] = Tensor.IGNORED;
                hidesAnomalies |= marks.test(value);
                continue;
            }
            if (Double.isNaN(value) || (isUsualRule && value < 0)) {
                throw new DataException(FormatMessages.notAMaskValue(where, value, values.positionText(i)));
            }
            if (isUsualRule) {
                grey.add(value);
            }
            mask[i] = (byte) (marks.test(value) ? 1 : 0);
        }
        return new Mask(Tensor.ofMask(mask, values.shape()), grey, false, hidesAnomalies);
    }

    /** The mask without the pixels that another one marks. */
    public static Tensor without(Tensor mask, Tensor ignored) {
        byte[] pixels = bytes(mask);
        byte[] marks = bytes(ignored);
        for (int i = 0; i < pixels.length; i++) {
            if (marks[i] == 1) {
                pixels[i] = Tensor.IGNORED;
            }
        }
        return Tensor.ofMask(pixels, mask.shape());
    }

    /** Which pixels of a mask are ignored, as booleans. */
    public static Tensor areIgnored(Tensor mask) {
        byte[] pixels = bytes(mask);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (pixels[i] == Tensor.IGNORED ? 1 : 0);
        }
        return Tensor.ofBooleans(pixels, mask.shape());
    }

    /** The number of ignored pixels. */
    public static int ignored(Tensor mask) {
        int ignored = 0;
        if (mask.dtype() == DType.MASK) {
            for (byte pixel : bytes(mask)) {
                ignored += pixel == Tensor.IGNORED ? 1 : 0;
            }
        }
        return ignored;
    }

    private static byte[] bytes(Tensor mask) {
        byte[] bytes = new byte[mask.size()];
        mask.read(0, bytes, 0, bytes.length);
        return bytes;
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

    public static boolean hasAnomaly(Tensor mask) {
        return has(mask, 1);
    }

    /** Whether there are anomalous pixels and no normal ones. */
    public static boolean isFull(Tensor mask) {
        return !has(mask, 0) && has(mask, 1);
    }

    private static boolean has(Tensor mask, int kind) {
        for (byte pixel : bytes(mask)) {
            if (pixel == kind) {
                return true;
            }
        }
        return false;
    }
}
