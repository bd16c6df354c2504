package io.github.anometry.api.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The arrays of all batches for one argument of a function that takes everything at once.
 *
 * @param <A> the type of the arrays: {@code double[]}
 */
public final class GatheredArrays<A> {
    private final IntFunction<A> allocator;
    private final ToIntFunction<A> length;
    private final List<A> parts = new ArrayList<>();

    private GatheredArrays(IntFunction<A> allocator, ToIntFunction<A> length) {
        this.allocator = allocator;
        this.length = length;
    }

    public static GatheredArrays<double[]> ofDoubles() {
        return new GatheredArrays<>(double[]::new, array -> array.length);
    }

    public static GatheredArrays<float[]> ofFloats() {
        return new GatheredArrays<>(float[]::new, array -> array.length);
    }

    public static GatheredArrays<int[]> ofInts() {
        return new GatheredArrays<>(int[]::new, array -> array.length);
    }

    public static GatheredArrays<long[]> ofLongs() {
        return new GatheredArrays<>(long[]::new, array -> array.length);
    }

    public static GatheredArrays<boolean[]> ofBooleans() {
        return new GatheredArrays<>(boolean[]::new, array -> array.length);
    }

    /** Keeps an array, which must not be changed from now on. */
    public void add(A array) {
        parts.add(array);
    }

    /** Appends the arrays of another one. */
    public void addAll(GatheredArrays<A> other) {
        parts.addAll(other.parts);
    }

    public void clear() {
        parts.clear();
    }

    /**
     * All elements in order, in a new array.
     *
     * @throws ArithmeticException if they are more than an array holds
     */
    public A join() {
        int size = 0;
        for (A part : parts) {
            size = Math.addExact(size, length.applyAsInt(part));
        }
        A joined = allocator.apply(size);
        int at = 0;
        for (A part : parts) {
            int count = length.applyAsInt(part);
            System.arraycopy(part, 0, joined, at, count);
            at += count;
        }
        return joined;
    }
}
