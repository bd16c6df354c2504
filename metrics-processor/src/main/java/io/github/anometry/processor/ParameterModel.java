package io.github.anometry.processor;

import java.util.Optional;

/**
 * A parameter of the metric's constructor.
 *
 * @param name its Java name
 * @param textName its name in configuration
 * @param type what it takes
 * @param nullable whether it may have no value
 * @param defaultValue its value if nobody sets it; empty: it must be set
 * @param doc its documentation as it is written; empty if there is none
 */
record ParameterModel(
        String name,
        String textName,
        ParameterType type,
        boolean nullable,
        Optional<DefaultValue> defaultValue,
        DocText doc) {

    boolean isMandatory() {
        return defaultValue.isEmpty();
    }
}
