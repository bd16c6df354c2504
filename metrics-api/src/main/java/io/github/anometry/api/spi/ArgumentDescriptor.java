package io.github.anometry.api.spi;

import java.util.Optional;

/**
 * An argument of a metric's {@code update} that a field feeds.
 *
 * @param name its name in snake_case
 * @param tensor whether it takes a tensor field; if not, a field with a text per sample
 * @param optional whether a batch may lack the field, and the user may name none
 * @param defaultField the field that feeds it if the user names none
 * @param doc what it means; empty if not documented
 */
public record ArgumentDescriptor(
        String name, boolean tensor, boolean optional, Optional<String> defaultField, String doc) {

    /** An argument that every batch must feed. */
    public ArgumentDescriptor(String name, boolean tensor, Optional<String> defaultField, String doc) {
        this(name, tensor, false, defaultField, doc);
    }
}
