package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;

/** What a call hands over for one parameter. */
public sealed interface Passed {
    /** A field's value, or one of its elements. */
    record Fed(ArgumentModel argument) implements Passed {}

    /** What the user of the builder sets. */
    record Chosen(ParameterModel parameter) implements Passed {}

    /** Always the same. */
    record Fixed(CodeBlock literal) implements Passed {}

    /** The instance that the call is about. */
    record Instance() implements Passed {}

    /** The instance that is merged. */
    record Other() implements Passed {}
}
