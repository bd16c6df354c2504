package io.github.anometry.api.spi;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a metric.
 *
 * @param name its name in snake_case: {@code fpr_limit}
 * @param type what it takes: {@code float}, {@code int}, {@code boolean}, {@code text}, {@code list of float},
 *     {@code choice}, ...
 * @param defaultValue the default as it is written in configuration, {@code none} for no value; empty: it must be set
 * @param nullable whether {@code none} is a value
 * @param allowed the values of a {@code choice}; else empty
 * @param doc what it means; empty if not documented
 */
public record ParameterDescriptor(
        String name, String type, Optional<String> defaultValue, boolean nullable, List<String> allowed, String doc) {

    public ParameterDescriptor {
        allowed = List.copyOf(allowed);
    }
}
