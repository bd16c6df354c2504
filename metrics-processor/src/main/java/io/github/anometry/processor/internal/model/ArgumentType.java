package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.TypeText;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** The types that a parameter of {@code update} can have, and how a field is converted to them. */
public enum ArgumentType {
    TENSOR(Library.TENSOR, "", ""),
    ND_ARRAY(ClassName.get("org.nd4j.linalg.api.ndarray", "INDArray"), "toINDArray", ""),
    FLOATS(ArrayTypeName.of(TypeName.FLOAT), "toFloatArray", "ofFloats"),
    DOUBLES(ArrayTypeName.of(TypeName.DOUBLE), "toDoubleArray", "ofDoubles"),
    INTS(ArrayTypeName.of(TypeName.INT), "toIntArray", "ofInts"),
    LONGS(ArrayTypeName.of(TypeName.LONG), "toLongArray", "ofLongs"),
    BOOLEANS(ArrayTypeName.of(TypeName.BOOLEAN), "toBooleanArray", "ofBooleans"),
    FLOAT_BUFFER(ClassName.get(FloatBuffer.class), "toFloatBuffer", ""),
    TEXTS(ParameterizedTypeName.get(List.class, String.class), "", "");

    /** ND4J's type is given by name: ND4J need not be on the processor path. */
    @SuppressWarnings("ImmutableEnumChecker") // TypeName is immutable, but not annotated
    private final TypeName type;

    private final String conversion;
    private final String gatherer;

    ArgumentType(TypeName type, String conversion, String gatherer) {
        this.type = type;
        this.conversion = conversion;
        this.gatherer = gatherer;
    }

    public static Optional<ArgumentType> of(TypeMirror mirror) {
        return of(TypeName.get(mirror).withoutAnnotations());
    }

    private static Optional<ArgumentType> of(TypeName name) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.type.equals(name))
                .findFirst();
    }

    /** The array type with elements of this type, for a parameter that takes one element. */
    public static Optional<ArgumentType> ofElement(TypeMirror mirror) {
        TypeName element = ProcessingTools.unboxed(mirror);
        return element.isPrimitive() ? of(ArrayTypeName.of(element)) : Optional.empty();
    }

    public static String supported() {
        return Arrays.stream(values())
                .map(type -> TypeText.unqualified(type.type.toString()))
                .collect(Collectors.joining(", "));
    }

    /** Like {@link #supported}, with the element types that a third-party class may take. */
    public static String supportedOfThirdParties() {
        return Stream.concat(
                        Stream.of(supported()),
                        Arrays.stream(values())
                                .filter(ArgumentType::isGathered)
                                .map(type -> type.elementType().toString()))
                .collect(Collectors.joining(", "));
    }

    public TypeName type() {
        return type;
    }

    /** The element type of an array. */
    public TypeName elementType() {
        return ((ArrayTypeName) type).componentType();
    }

    public boolean isTensor() {
        return this != TEXTS;
    }

    /** Whether arrays of this type can be gathered over batches. */
    public boolean isGathered() {
        return !gatherer.isEmpty();
    }

    /** The factory method of {@code GatheredArrays} for this type. */
    public String gatherer() {
        return gatherer;
    }

    /** Converts a field's value to the form that the parameter takes. */
    public CodeBlock converted(CodeBlock value, ArrayFormModel form) {
        CodeBlock formed = CodeBlock.of("$L$L", value, form.ofTensor());
        if (this == ND_ARRAY) {
            return form.dtype().isPresent()
                    ? CodeBlock.of("$T.$L($L, $L)", converter(), conversion, formed, form.dtypeArgument())
                    : CodeBlock.of("$T.$L($L)", converter(), conversion, formed);
        }
        return conversion.isEmpty() ? formed : CodeBlock.of("$L.$L($L)", formed, conversion, form.dtypeArgument());
    }

    /** Converts an {@code Optional} of a field's value to the form that the parameter takes, or null. */
    public CodeBlock convertedOrNull(CodeBlock value, ArrayFormModel form) {
        if (form.isGiven()) {
            return CodeBlock.of("$L.map(tensor -> $L).orElse(null)", value, converted(CodeBlock.of("tensor"), form));
        }
        return conversion.isEmpty()
                ? CodeBlock.of("$L.orElse(null)", value)
                : CodeBlock.of("$L.map($T::$L).orElse(null)", value, converter(), conversion);
    }

    /** The class with the conversion. {@code Nd4jTensors} refers to ND4J, so it is used only for ND4J arrays. */
    private ClassName converter() {
        return this == ND_ARRAY ? Library.ND4J_TENSORS : Library.TENSOR;
    }
}
