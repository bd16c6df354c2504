package io.github.anometry.api.batch;

import io.github.anometry.api.internal.Messages;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The way to and from ND4J's arrays; a class of its own, so that nobody loads ND4J who does not use it. */
@SuppressWarnings("deprecation") // the enum constants themselves are marked; their replacements are no constants
final class Nd4jArrays {
    private Nd4jArrays() {}

    static Tensor toTensor(INDArray array) {
        DataType type = readable(array.dataType());
        return new Tensor(storage(type, bytes(array, type)), shape(array), array);
    }

    /** ND4J's empty array has no axes, as a scalar has, but no element either: here it is one axis of length 0. */
    private static int[] shape(INDArray array) {
        return array.rank() == 0 && array.length() == 0
                ? new int[] {0}
                : Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    }

    static INDArray fromTensor(Tensor tensor, @Nullable Object owner) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        if (owner instanceof INDArray array && Arrays.equals(array.shape(), shape)) {
            return array;
        }
        if (tensor.size() == 0) {
            return Nd4j.create(typeOf(tensor.dtype()), shape);
        }
        INDArray flat = switch (tensor.dtype()) {
            case FLOAT32 -> Nd4j.createFromArray(tensor.toFloatArray());
            case FLOAT64 -> Nd4j.createFromArray(tensor.toDoubleArray());
            case INT32 -> Nd4j.createFromArray(tensor.toIntArray());
            case INT64 -> Nd4j.createFromArray(tensor.toLongArray());
            case UINT8 -> Nd4j.createFromArray(tensor.toIntArray()).castTo(DataType.UBYTE);
            case BOOL -> Nd4j.createFromArray(tensor.toBooleanArray());
        };
        return flat.reshape(shape);
    }

    static INDArray cast(INDArray array, DType dtype) {
        return array.castTo(typeOf(dtype));
    }

    private static DataType typeOf(DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> DataType.FLOAT;
            case FLOAT64 -> DataType.DOUBLE;
            case INT32 -> DataType.INT;
            case INT64 -> DataType.LONG;
            case UINT8 -> DataType.UBYTE;
            case BOOL -> DataType.BOOL;
        };
    }

    /** The type in which the elements are read, without loss. */
    private static DataType readable(DataType type) {
        return switch (type) {
            case FLOAT, DOUBLE, INT, LONG, UBYTE, BOOL -> type;
            case HALF, BFLOAT16 -> DataType.FLOAT;
            case BYTE, SHORT, UINT16 -> DataType.INT;
            case UINT32 -> DataType.LONG;
            default -> throw new IllegalArgumentException(Messages.unreadableArrayType(type.toString()));
        };
    }

    /** The array's own memory if it is of this type, in C order and without gaps; else a copy that is. */
    private static ByteBuffer bytes(INDArray array, DataType type) {
        if (array.length() == 0) {
            return ByteBuffer.allocate(0);
        }
        if (array.dataType() == type && isDense(array)) {
            return memory(array, type);
        }
        INDArray dense = array.castTo(type).dup('c');
        try {
            ByteBuffer source = memory(dense, type);
            return ByteBuffer.allocate(source.remaining())
                    .order(ByteOrder.nativeOrder())
                    .put(source)
                    .flip();
        } finally {
            // ND4J frees an array's memory when the array is unreachable, whoever still reads it.
            Reference.reachabilityFence(dense);
        }
    }

    private static boolean isDense(INDArray array) {
        long expected = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) != 1 && array.stride(axis) != expected) {
                return false;
            }
            expected *= array.size(axis);
        }
        return true;
    }

    /** A view shares its parent's buffer, which {@code asNio} gives from its start whatever the view's offset. */
    private static ByteBuffer memory(INDArray dense, DataType type) {
        long begin = dense.offset() * type.width();
        long length = dense.length() * type.width();
        if (begin + length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(Messages.arrayTooLarge(begin + length));
        }
        return dense.data().asNio().slice((int) begin, (int) length).order(ByteOrder.nativeOrder());
    }

    private static Storage storage(DataType type, ByteBuffer bytes) {
        return switch (type) {
            case DOUBLE -> new Storage.Doubles(bytes.asDoubleBuffer());
            case INT -> new Storage.Ints(bytes.asIntBuffer());
            case LONG -> new Storage.Longs(bytes.asLongBuffer());
            case UBYTE -> new Storage.UnsignedBytes(bytes);
            case BOOL -> new Storage.BooleanBytes(bytes);
            default -> new Storage.Floats(bytes.asFloatBuffer());
        };
    }
}
