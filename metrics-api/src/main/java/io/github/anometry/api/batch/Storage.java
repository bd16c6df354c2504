package io.github.anometry.api.batch;

import io.github.anometry.api.internal.ZerosAndOnes;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** The elements of a tensor in order, in any kind of memory. */
sealed interface Storage {
    /** The elements between the buffer's position and its limit, in its byte order. */
    static Storage of(DType dtype, ByteBuffer memory) {
        ByteBuffer bytes = memory.slice().order(memory.order());
        int width = switch (dtype) {
            case FLOAT32, INT32 -> Integer.BYTES;
            case FLOAT64, INT64 -> Long.BYTES;
            case UINT8, BOOL, MASK -> 1;
        };
        if (bytes.limit() % width != 0) {
            throw new IllegalArgumentException(Messages.partOfAnElement(bytes.limit(), dtype.toString()));
        }
        return switch (dtype) {
            case FLOAT32 -> new Floats(bytes.asFloatBuffer());
            case FLOAT64 -> new Doubles(bytes.asDoubleBuffer());
            case INT32 -> new Ints(bytes.asIntBuffer());
            case INT64 -> new Longs(bytes.asLongBuffer());
            case UINT8 -> new UnsignedBytes(bytes);
            case BOOL -> new BooleanBytes(bytes);
            case MASK -> throw new IllegalArgumentException(Messages.masksAreCopied());
        };
    }

    DType dtype();

    int length();

    /** The same memory, a part of it. */
    Storage slice(int from, int length);

    double get(int index);

    default void read(int from, float[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = (float) get(from + i);
        }
    }

    /** Copies booleans as 0 and 1, the bytes of others as they are. */
    default void read(int from, byte[] target, int at, int count) {
        throw new IllegalArgumentException(Messages.notBytes(dtype().toString()));
    }

    record Floats(FloatBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.FLOAT32;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new Floats(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index);
        }

        @Override
        public void read(int from, float[] target, int at, int count) {
            data.get(from, target, at, count);
        }
    }

    record Doubles(DoubleBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.FLOAT64;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new Doubles(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index);
        }
    }

    record Ints(IntBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.INT32;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new Ints(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index);
        }
    }

    record Longs(LongBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.INT64;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new Longs(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index);
        }
    }

    record UnsignedBytes(ByteBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.UINT8;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new UnsignedBytes(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index) & 0xFF;
        }

        @Override
        public void read(int from, byte[] target, int at, int count) {
            data.get(from, target, at, count);
        }
    }

    /** Bytes of which any but 0 is true. */
    record BooleanBytes(ByteBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.BOOL;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new BooleanBytes(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            return data.get(index) == 0 ? 0 : 1;
        }

        @Override
        public void read(int from, byte[] target, int at, int count) {
            data.get(from, target, at, count);
            // Most masks have nothing else.
            if (!ZerosAndOnes.are(target, at, at + count)) {
                for (int i = at; i < at + count; i++) {
                    target[i] = (byte) (target[i] == 0 ? 0 : 1);
                }
            }
        }
    }

    /** 0, 1, and {@link Tensor#IGNORED}, which is no number. */
    record MaskBytes(ByteBuffer data) implements Storage {
        @Override
        public DType dtype() {
            return DType.MASK;
        }

        @Override
        public int length() {
            return data.limit();
        }

        @Override
        public Storage slice(int from, int length) {
            return new MaskBytes(data.slice(from, length));
        }

        @Override
        public double get(int index) {
            byte element = data.get(index);
            if (element == Tensor.IGNORED) {
                throw new IllegalArgumentException(Messages.ignoredElement(index));
            }
            return element;
        }

        @Override
        public void read(int from, byte[] target, int at, int count) {
            data.get(from, target, at, count);
        }
    }

    record Booleans(boolean[] data, int offset, int length) implements Storage {
        @Override
        public DType dtype() {
            return DType.BOOL;
        }

        @Override
        public Storage slice(int from, int sliceLength) {
            return new Booleans(data, offset + from, sliceLength);
        }

        @Override
        public double get(int index) {
            return data[offset + index] ? 1 : 0;
        }

        @Override
        public void read(int from, byte[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = (byte) (data[offset + from + i] ? 1 : 0);
            }
        }
    }
}
