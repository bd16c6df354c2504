package io.github.anometry.api.spi;

/**
 * What something that is asked for by name can be set to.
 *
 * @param name in snake_case: {@code file}
 * @param required whether there is nothing without it
 * @param doc what it means, as a phrase
 */
public record Setting(String name, boolean required, String doc) {}
