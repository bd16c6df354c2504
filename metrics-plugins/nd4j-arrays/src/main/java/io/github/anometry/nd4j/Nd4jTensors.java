package io.github.anometry.nd4j;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Converts ND4J's arrays to tensors and back. Needs an ND4J backend. */
@SuppressWarnings("deprecation") // the enum constants themselves are deprecated; their replacements are not constants
public final class Nd4jTensors {
    private Nd4jTensors() {}

    /**
     * A view of an array if its memory is in C order without gaps, else a copy (Fortran order, columns and other
     * strided views). Half precision is copied to float32, small integers to int32.
     *
     * @throws IllegalArgumentException if its elements are not numbers, or its memory ends beyond 2 GiB
     */
    public static Tensor fromINDArray(INDArray array) {
        DataType type = readable(array.dataType());
        return Tensor.ofMemory(dtypeOf(type), bytes(array, type), array).reshape(shape(array));
    }

    /** The array that a tensor came from, or a new one with a copy of the elements. */
    public static INDArray toINDArray(Tensor tensor) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        Optional<INDArray> origin = tensor.owner()
                .filter(INDArray.class::isInstance)
                .map(INDArray.class::cast)
                // The bytes of an array used as a mask are booleans only in the tensor.
                .filter(array -> dtypeOf(readable(array.dataType())) == tensor.dtype())
                .filter(array -> Arrays.equals(array.shape(), shape));
        return origin.orElseGet(() -> copy(tensor, shape));
    }

    /** As {@link #toINDArray(Tensor)}, with elements of this type; a copy if they have another type. */
    public static INDArray toINDArray(Tensor tensor, DType dtype) {
        return toINDArray(tensor).castTo(typeOf(dtype));
    }

    private static INDArray copy(Tensor tensor, long[] shape) {
        if (tensor.size() == 0) {
            return Nd4j.create(typeOf(tensor.dtype()), shape);
        }
        INDArray flat = switch (tensor.dtype()) {
            case FLOAT32 -> Nd4j.createFromArray(tensor.toFloatArray());
            case FLOAT64 -> Nd4j.createFromArray(tensor.toDoubleArray());
            case INT32 -> Nd4j.createFromArray(tensor.toIntArray());
            case INT64 -> Nd4j.createFromArray(tensor.toLongArray());
            case UINT8 -> Nd4j.createFromArray(tensor.toIntArray()).castTo(DataType.UBYTE);
            case BOOL, MASK -> Nd4j.createFromArray(tensor.toBooleanArray());
        };
        return flat.reshape(shape);
    }

    private static DataType typeOf(DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> DataType.FLOAT;
            case FLOAT64 -> DataType.DOUBLE;
            case INT32 -> DataType.INT;
            case INT64 -> DataType.LONG;
            case UINT8 -> DataType.UBYTE;
            case BOOL, MASK -> DataType.BOOL;
        };
    }

    private static DType dtypeOf(DataType readable) {
        return switch (readable) {
            case DOUBLE -> DType.FLOAT64;
            case INT -> DType.INT32;
            case LONG -> DType.INT64;
            case UBYTE -> DType.UINT8;
            case BOOL -> DType.BOOL;
            default -> DType.FLOAT32;
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

    /** ND4J's empty array has no axes, like a scalar, but no elements; here it becomes one axis of length 0. */
    private static int[] shape(INDArray array) {
        return array.rank() == 0 && array.length() == 0
                ? new int[] {0}
                : Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    }

    /** The array's own memory if it has this type, in C order without gaps; else a copy. */
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
            // ND4J frees an array's memory when the array becomes unreachable, even if the memory is still being read.
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

    /** A view shares its parent's buffer, which {@code asNio} returns from its start, ignoring the view's offset. */
    private static ByteBuffer memory(INDArray dense, DataType type) {
        long begin = dense.offset() * type.width();
        long length = dense.length() * type.width();
        if (begin + length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(Messages.arrayTooLarge(begin + length));
        }
        return dense.data().asNio().slice((int) begin, (int) length).order(ByteOrder.nativeOrder());
    }
}
