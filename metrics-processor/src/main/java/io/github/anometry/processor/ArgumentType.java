package io.github.anometry.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** What a parameter of {@code update} can be, and how a field's value becomes it. */
enum ArgumentType {
    TENSOR("io.github.anometry.api.batch.Tensor", ""),
    ND_ARRAY("org.nd4j.linalg.api.ndarray.INDArray", "toINDArray"),
    FLOATS("float[]", "toFloatArray"),
    DOUBLES("double[]", "toDoubleArray"),
    INTS("int[]", "toIntArray"),
    BOOLEANS("boolean[]", "toBooleanArray"),
    FLOAT_BUFFER("java.nio.FloatBuffer", "toFloatBuffer"),
    TEXTS("java.util.List<java.lang.String>", "");

    private final String type;
    private final String conversion;

    ArgumentType(String type, String conversion) {
        this.type = type;
        this.conversion = conversion;
    }

    /** By name: ND4J need not be where the processor runs. */
    static Optional<ArgumentType> of(TypeMirror mirror) {
        String name = TypeName.get(mirror).toString();
        return Arrays.stream(values())
                .filter(candidate -> candidate.type.equals(name))
                .findFirst();
    }

    static String supported() {
        return Arrays.stream(values()).map(type -> Names.unqualified(type.type)).collect(Collectors.joining(", "));
    }

    boolean isTensor() {
        return this != TEXTS;
    }

    /** What follows {@code batch.get(field)}. */
    CodeBlock conversion() {
        return conversion.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".$L()", conversion);
    }

    /** What follows an {@code Optional} of the field's value. */
    CodeBlock conversionOrNull() {
        return conversion.isEmpty()
                ? CodeBlock.of(".orElse(null)")
                : CodeBlock.of(".map($T::$L).orElse(null)", Library.TENSOR, conversion);
    }
}
