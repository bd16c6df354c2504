package io.github.anometry.plugin.files.internal.format;

/** Arrays whose first axis moves fastest. */
final class FortranOrder {
    private FortranOrder() {}

    /** The same array in C order, in which the last axis moves fastest. */
    static byte[] toC(byte[] elements, int elementSize, int... shape) {
        byte[] ordered = new byte[elements.length];
        int[] index = new int[shape.length];
        int source = 0;
        for (int target = 0; target < ordered.length; target += elementSize) {
            System.arraycopy(elements, source, ordered, target, elementSize);
            source = next(index, source, elementSize, shape);
        }
        return ordered;
    }

    /** Advances the index by one in C order; returns that element's position in Fortran order. */
    private static int next(int[] index, int source, int elementSize, int[] shape) {
        int stride = elementSize;
        for (int length : shape) {
            stride *= length;
        }
        int at = source;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            stride /= shape[axis];
            at += stride;
            if (++index[axis] < shape[axis]) {
                return at;
            }
            at -= stride * shape[axis];
            index[axis] = 0;
        }
        return at;
    }
}
