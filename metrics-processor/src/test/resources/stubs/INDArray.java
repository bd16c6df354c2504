package org.nd4j.linalg.api.ndarray;

/** Stands for the type of the same name: neither the processor nor its tests need ND4J. */
public interface INDArray {}
