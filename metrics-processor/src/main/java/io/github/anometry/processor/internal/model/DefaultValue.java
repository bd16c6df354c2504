package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * The default value of a parameter.
 *
 * @param text the value as in configuration
 * @param literal the value as in Java
 */
public record DefaultValue(String text, CodeBlock literal) {
    public static final String NONE = "none";

    /** The value as an argument, with a cast if it would otherwise fit several overloads, as null does. */
    public CodeBlock as(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        boolean isClear = plain.isPrimitive() || (!plain.isBoxedPrimitive() && !text.equals(NONE));
        return isClear ? literal : CodeBlock.of("($T) $L", plain, literal);
    }
}
