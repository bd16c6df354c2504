package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;
import java.nio.ByteBuffer;

/** The number types of files, and the tensor type that holds each of them. */
public enum ElementType {
    FLOAT16(2, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = Float16.toFloat(bytes.getShort());
            }
            return Tensor.of(values, shape);
        }
    },
    FLOAT32(4, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            float[] values = new float[count];
            bytes.asFloatBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    FLOAT64(8, 8) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            double[] values = new double[count];
            bytes.asDoubleBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    INT8(1, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = bytes.get();
            }
            return Tensor.of(values, shape);
        }
    },
    INT16(2, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = bytes.getShort();
            }
            return Tensor.of(values, shape);
        }
    },
    INT32(4, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            int[] values = new int[count];
            bytes.asIntBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    INT64(8, 8) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            long[] values = new long[count];
            bytes.asLongBuffer().get(values);
            return Tensor.of(values, shape);
        }
    },
    UINT8(1, 1) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            byte[] values = new byte[count];
            bytes.get(values);
            return Tensor.ofUnsignedBytes(values, shape);
        }
    },
    UINT16(2, 4) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = Short.toUnsignedInt(bytes.getShort());
            }
            return Tensor.of(values, shape);
        }
    },
    UINT32(4, 8) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            long[] values = new long[count];
            for (int i = 0; i < count; i++) {
                values[i] = Integer.toUnsignedLong(bytes.getInt());
            }
            return Tensor.of(values, shape);
        }
    },
    /** No tensor type holds all values: they become float64, rounded above 2⁵³. */
    UINT64(8, 8) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = toDouble(bytes.getLong());
            }
            return Tensor.of(values, shape);
        }

        private double toDouble(long unsigned) {
            // Halved, with the lost bit kept as a sticky bit so that rounding stays correct.
            return unsigned >= 0 ? (double) unsigned : (double) ((unsigned >>> 1) | (unsigned & 1)) * 2;
        }
    },
    BOOL(1, 1) {
        @Override
        public Tensor decode(ByteBuffer bytes, int count, int... shape) {
            byte[] values = new byte[count];
            bytes.get(values);
            return Tensor.ofBooleans(values, shape);
        }
    };

    private final int size;
    private final int decodedSize;

    ElementType(int size, int decodedSize) {
        this.size = size;
        this.decodedSize = decodedSize;
    }

    /** Bytes of one element. */
    public int size() {
        return size;
    }

    /** Bytes of one element of the tensor. */
    public int decodedSize() {
        return decodedSize;
    }

    /** Whether the tensor's elements are float32. */
    public boolean isFloat32() {
        return this == FLOAT16 || this == FLOAT32;
    }

    /** The next {@code count} elements in the buffer's byte order. */
    public abstract Tensor decode(ByteBuffer bytes, int count, int... shape);
}
