package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * The default value of a parameter.
 *
 * @param text as in configuration
 * @param literal as in Java
 */
public record DefaultValue(String text, CodeBlock literal) {
    public static final String NONE = "none";

    /** As an argument of a parameter of that type, which picks the overload that has it: null would fit several. */
    public CodeBlock as(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        boolean isClear = plain.isPrimitive() || (!plain.isBoxedPrimitive() && !text.equals(NONE));
        return isClear ? literal : CodeBlock.of("($T) $L", plain, literal);
    }
}
