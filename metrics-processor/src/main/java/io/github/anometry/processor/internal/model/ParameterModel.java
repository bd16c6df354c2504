package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import io.github.anometry.processor.internal.element.DocText;
import java.util.Optional;

/**
 * An option of a builder.
 *
 * @param name its Java name
 * @param textName its name in configuration
 * @param type its type
 * @param nullable whether it may have no value
 * @param varArgs whether its setter takes variable arguments
 * @param defaultValue its default value; empty if it is mandatory
 * @param doc its documentation; empty if there is none
 */
public record ParameterModel(
        String name,
        String textName,
        ParameterType type,
        boolean nullable,
        boolean varArgs,
        Optional<DefaultValue> defaultValue,
        DocText doc) {

    public boolean isMandatory() {
        return defaultValue.isEmpty();
    }

    /** The value as it is passed to a metric, which gets its own copy of an array. */
    public CodeBlock handed() {
        if (!type.kind().isList()) {
            return CodeBlock.of("$N", name);
        }
        return nullable ? CodeBlock.of("$1N == null ? null : $1N.clone()", name) : CodeBlock.of("$N.clone()", name);
    }
}
