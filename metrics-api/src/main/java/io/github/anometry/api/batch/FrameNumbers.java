package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;

/** Numbers of frames: whole, from 0. */
final class FrameNumbers {
    private FrameNumbers() {}

    /** @param value [N] */
    static Tensor check(String field, Tensor value) {
        long[] numbers = new long[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            double element = value.getDouble(i);
            numbers[i] = (long) element;
            if (numbers[i] != element || numbers[i] < 0) {
                throw new DataException(Messages.notAFrame(field, element, value.positionText(i)));
            }
        }
        return value.dtype() == DType.INT64 ? value : Tensor.of(numbers);
    }
}
