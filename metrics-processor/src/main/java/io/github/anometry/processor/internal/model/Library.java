package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.List;

/** Types of the library that generated classes use. */
public final class Library {
    static final ClassName FIELD = ClassName.get(Field.class);
    static final ClassName TENSOR = ClassName.get(Tensor.class);
    /** By name, because it is not a dependency of the processor. */
    public static final ClassName ND4J_TENSORS = ClassName.get("io.github.anometry.nd4j", "Nd4jTensors");

    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);

    private Library() {}

    public static TypeName fieldOf(ArgumentModel argument) {
        return ParameterizedTypeName.get(FIELD, argument.type().isTensor() ? TENSOR : TEXTS);
    }
}
