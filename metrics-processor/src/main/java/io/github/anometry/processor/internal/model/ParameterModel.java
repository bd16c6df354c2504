package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.CodeBlock;
import io.github.anometry.processor.internal.element.DocText;
import java.util.Optional;

/**
 * A parameter that the user of a builder sets.
 *
 * @param name its Java name
 * @param textName its name in configuration
 * @param type what it takes
 * @param nullable whether it may have no value
 * @param varArgs whether its array may be given element by element
 * @param defaultValue its default value; empty if it must be set
 * @param doc its documentation as it is written; empty if there is none
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

    /** The value as a metric gets it: an array of its own, which it may write to. */
    public CodeBlock handed() {
        if (!type.kind().isList()) {
            return CodeBlock.of("$N", name);
        }
        return nullable ? CodeBlock.of("$1N == null ? null : $1N.clone()", name) : CodeBlock.of("$N.clone()", name);
    }
}
