package io.github.anometry.api.batch;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An n-dimensional array as a <em>view</em> of primitive memory, in C order (the last axis moves fastest). It does no
 * arithmetic: it is the form from which the parameters of every metric are converted.
 *
 * <p>The factories copy nothing unless they say so: do not change the memory while the tensor is in use. At most 2³¹ − 1
 * elements.
 */
public final class Tensor {
    /** The byte of an ignored element of a mask; 0 is a normal one, 1 an anomalous one. */
    public static final byte IGNORED = 2;

    private final Storage storage;
    private final int[] shape;
    /**
     * The owner of the memory: kept reachable, and fenced where it is read, because a library may free the memory of an
     * unreachable array.
     */
    private final @Nullable Object owner;

    Tensor(Storage storage, int[] shape, @Nullable Object owner) {
        this.storage = storage;
        this.shape = shape;
        this.owner = owner;
    }

    private static Tensor view(Storage storage, int[] shape) {
        int[] checked = shape.length == 0 ? new int[] {storage.length()} : shape.clone();
        requireSize(checked, storage.length());
        return new Tensor(storage, checked, null);
    }

    /** @param shape the length of each axis; none given: one axis */
    public static Tensor of(float[] data, int... shape) {
        return view(new Storage.Floats(FloatBuffer.wrap(data)), shape);
    }

    /** @param shape the length of each axis; none given: one axis */
    public static Tensor of(double[] data, int... shape) {
        return view(new Storage.Doubles(DoubleBuffer.wrap(data)), shape);
    }

    /** @param shape the length of each axis; none given: one axis */
    public static Tensor of(int[] data, int... shape) {
        return view(new Storage.Ints(IntBuffer.wrap(data)), shape);
    }

    /** @param shape the length of each axis; none given: one axis */
    public static Tensor of(long[] data, int... shape) {
        return view(new Storage.Longs(LongBuffer.wrap(data)), shape);
    }

    /** @param shape the length of each axis; none given: one axis */
    public static Tensor of(boolean[] data, int... shape) {
        return view(new Storage.Booleans(data, 0, data.length), shape);
    }

    /** The elements between the buffer's position and its limit, on or off the heap. */
    public static Tensor of(FloatBuffer data, int... shape) {
        return view(new Storage.Floats(data.slice()), shape);
    }

    /** Bytes as 0 to 255, as image masks have them. */
    public static Tensor ofUnsignedBytes(byte[] data, int... shape) {
        return view(new Storage.UnsignedBytes(ByteBuffer.wrap(data)), shape);
    }

    /** Bytes as booleans, any but 0 true, as array files have them. */
    public static Tensor ofBooleans(byte[] data, int... shape) {
        return view(new Storage.BooleanBytes(ByteBuffer.wrap(data)), shape);
    }

    /**
     * A mask with ignored pixels, which are in no metric that reads the mask and in no region: 0 is normal, 1 anomalous, {@link
     * #IGNORED} ignored.
     *
     * @throws IllegalArgumentException if there is another byte
     */
    public static Tensor ofMask(byte[] data, int... shape) {
        Tensor mask = view(new Storage.MaskBytes(ByteBuffer.wrap(data)), shape);
        for (int i = 0; i < data.length; i++) {
            if (data[i] < 0 || data[i] > IGNORED) {
                throw new IllegalArgumentException(Messages.notAMaskByte(data[i] & 0xFF, mask.positionText(i)));
            }
        }
        return mask;
    }

    /**
     * A view of memory that belongs to an array of another library: the elements between the buffer's position and its limit,
     * in the buffer's byte order. Unsigned bytes are 0 to 255, booleans are bytes, any but 0 true; there is none of type {@link
     * DType#MASK}.
     *
     * @param owner the array: it stays reachable as long as the tensor is in use, because some libraries free the memory of an
     *     unreachable array even while a loop still reads it
     * @param shape the length of each axis; none given: one axis
     */
    public static Tensor ofMemory(DType dtype, ByteBuffer memory, Object owner, int... shape) {
        Tensor view = view(Storage.of(dtype, memory), shape);
        return new Tensor(view.storage, view.shape, Objects.requireNonNull(owner));
    }

    /** The array whose memory this tensor is a view of, as given to {@link #ofMemory}; reshaping and slicing keep it. */
    public Optional<Object> owner() {
        return Optional.ofNullable(owner);
    }

    public DType dtype() {
        return storage.dtype();
    }

    /** The number of axes. */
    public int rank() {
        return shape.length;
    }

    public int[] shape() {
        return shape.clone();
    }

    /** The length of an axis. */
    public int dimension(int axis) {
        return shape[Objects.checkIndex(axis, shape.length)];
    }

    /** The number of elements. */
    public int size() {
        return storage.length();
    }

    public boolean hasShapeOf(Tensor other) {
        return Arrays.equals(shape, other.shape);
    }

    /** The shape in brackets: {@code [32, 256, 256]}. */
    public String shapeText() {
        return Arrays.toString(shape);
    }

    /** The position of the element at {@code index} in C order, in brackets: {@code [2, 14, 7]}. */
    public String positionText(int index) {
        int[] position = new int[shape.length];
        int rest = Objects.checkIndex(index, size());
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            position[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(position);
    }

    /** The same elements in another shape; no copy. */
    public Tensor reshape(int... newShape) {
        requireSize(newShape, size());
        return new Tensor(storage, newShape.clone(), owner);
    }

    /**
     * The same elements with the given number of axes; no copy. If that is more than there are, axes of length 1 are appended.
     * If it is fewer, each element becomes a separate example: {@code [N, H, W]} with two axes is {@code [N*H*W, 1]}.
     */
    public Tensor withRank(int axes) {
        if (axes < 1) {
            throw new IllegalArgumentException(Messages.rankTooLow(axes));
        }
        int[] longer = new int[axes];
        Arrays.fill(longer, 1);
        if (axes < shape.length) {
            longer[0] = size();
        } else {
            System.arraycopy(shape, 0, longer, 0, shape.length);
        }
        return reshape(longer);
    }

    /** The part at {@code index} of the first axis, without that axis; no copy. */
    public Tensor slice(int index) {
        if (shape.length == 0) {
            throw new IllegalArgumentException(Messages.scalarHasNoSlices());
        }
        Objects.checkIndex(index, shape[0]);
        int length = size() / shape[0];
        return new Tensor(storage.slice(index * length, length), Arrays.copyOfRange(shape, 1, shape.length), owner);
    }

    /**
     * The element at {@code index} in C order; true is 1, false is 0.
     *
     * @throws IllegalArgumentException if it is ignored, as in each method that returns elements as numbers or booleans
     */
    public double getDouble(int index) {
        try {
            return storage.get(Objects.checkIndex(index, size()));
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** The element at {@code index} in C order, rounded to float32; true is 1, false is 0. */
    public float getFloat(int index) {
        return (float) getDouble(index);
    }

    /**
     * Copies elements as float32, rounded where they are wider: {@code count} of them, from {@code from} in C order, into
     * {@code target} from {@code at}.
     */
    public void read(int from, float[] target, int at, int count) {
        Objects.checkFromIndexSize(from, count, size());
        Objects.checkFromIndexSize(at, count, target.length);
        try {
            storage.read(from, target, at, count);
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /**
     * Copies elements as bytes: booleans as 0 and 1, unsigned bytes as they are, those of a mask as 0, 1 and {@link #IGNORED}; else as {@link #read(int, float[], int, int)}.
     *
     * @throws IllegalArgumentException if the elements are of another type
     */
    public void read(int from, byte[] target, int at, int count) {
        Objects.checkFromIndexSize(from, count, size());
        Objects.checkFromIndexSize(at, count, target.length);
        try {
            storage.read(from, target, at, count);
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** A copy of the elements, rounded to float32 where they are wider. */
    public float[] toFloatArray() {
        float[] copy = new float[size()];
        read(0, copy, 0, copy.length);
        return copy;
    }

    /** A copy of the elements. */
    public double[] toDoubleArray() {
        double[] copy = new double[size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = getDouble(i);
        }
        return copy;
    }

    /**
     * A copy of the elements.
     *
     * @throws IllegalArgumentException if one is not a whole number that an int holds
     */
    public int[] toIntArray() {
        int[] copy = new int[size()];
        for (int i = 0; i < copy.length; i++) {
            double element = getDouble(i);
            copy[i] = (int) element;
            if (copy[i] != element) {
                throw new IllegalArgumentException(Messages.notAnInt(element, positionText(i)));
            }
        }
        return copy;
    }

    /**
     * A copy of the elements.
     *
     * @throws IllegalArgumentException if one is not a whole number that a long holds
     */
    public long[] toLongArray() {
        long[] copy = new long[size()];
        if (storage instanceof Storage.Longs longs) {
            // Not by way of double, which holds whole numbers only up to 2^53.
            try {
                longs.data().get(0, copy);
                return copy;
            } finally {
                Reference.reachabilityFence(owner);
            }
        }
        for (int i = 0; i < copy.length; i++) {
            double element = getDouble(i);
            copy[i] = (long) element;
            // 2^63 becomes the largest long, which as a double is 2^63 again.
            if (copy[i] != element || copy[i] == Long.MAX_VALUE) {
                throw new IllegalArgumentException(Messages.notALong(element, positionText(i)));
            }
        }
        return copy;
    }

    /**
     * A copy of the elements.
     *
     * @throws IllegalArgumentException if one is neither boolean nor 0 nor 1
     */
    public boolean[] toBooleanArray() {
        boolean[] copy = new boolean[size()];
        if (dtype() == DType.BOOL) {
            byte[] bytes = new byte[copy.length];
            read(0, bytes, 0, bytes.length);
            for (int i = 0; i < copy.length; i++) {
                copy[i] = bytes[i] != 0;
            }
            return copy;
        }
        for (int i = 0; i < copy.length; i++) {
            double element = getDouble(i);
            if (element != 0 && element != 1) {
                throw new IllegalArgumentException(Messages.notABoolean(element, positionText(i)));
            }
            copy[i] = element == 1;
        }
        return copy;
    }

    /** A read-only view of float32 elements, valid while this tensor is in use; a rounded copy of others. */
    public FloatBuffer toFloatBuffer() {
        if (storage instanceof Storage.Floats floats) {
            return floats.data().asReadOnlyBuffer();
        }
        return FloatBuffer.wrap(toFloatArray()).asReadOnlyBuffer();
    }

    /** These unsigned bytes, or those of a mask, as booleans, any but 0 true; no copy. */
    Tensor asBooleans() {
        ByteBuffer bytes =
                storage instanceof Storage.MaskBytes mask ? mask.data() : ((Storage.UnsignedBytes) storage).data();
        return new Tensor(new Storage.BooleanBytes(bytes), shape, owner);
    }

    Storage storage() {
        return storage;
    }

    private static void requireSize(int[] shape, int size) {
        long product = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException(Messages.negativeAxis(Arrays.toString(shape)));
            }
            product = length != 0 && product > Long.MAX_VALUE / length ? Long.MAX_VALUE : product * length;
        }
        if (product != size) {
            throw new IllegalArgumentException(Messages.shapeDoesNotFit(Arrays.toString(shape), product, size));
        }
    }

    /** Type and shape: {@code float32[32, 256, 256]}. */
    @Override
    public String toString() {
        return dtype() + shapeText();
    }
}
