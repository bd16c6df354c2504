package io.github.anometry.nd4j;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Stands for the class of the same name. */
public final class Nd4jTensors {
    private Nd4jTensors() {}

    public static INDArray toINDArray(Tensor tensor) {
        return new INDArray() {};
    }

    public static INDArray toINDArray(Tensor tensor, DType dtype) {
        return toINDArray(tensor);
    }
}
