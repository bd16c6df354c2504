package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;

/** An argument of a call. */
public sealed interface Passed {
    /** The value of a field, or one of its elements. */
    record Fed(ArgumentModel argument) implements Passed {}

    /** An option of the builder. */
    record Chosen(ParameterModel parameter) implements Passed {}

    /** A constant. */
    record Fixed(CodeBlock literal) implements Passed {}

    /** The wrapped instance, or the object with its results. */
    record Instance() implements Passed {}

    /** The instance to merge. */
    record Other() implements Passed {}
}
