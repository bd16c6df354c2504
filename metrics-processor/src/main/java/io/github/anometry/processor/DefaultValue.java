package io.github.anometry.processor;

import com.palantir.javapoet.CodeBlock;

/**
 * The value of a parameter that nobody sets.
 *
 * @param text as in configuration
 * @param literal as in Java
 */
record DefaultValue(String text, CodeBlock literal) {
    static final String NONE = "none";
}
