package io.github.anometry.core.plugin;

/**
 * Something that a plugin offers and that can be used.
 *
 * @param name by which it is asked for: {@code Sharpness}
 * @param className the provider's class
 * @param provider of the kind's service
 */
public record PluginOffer(PluginKind kind, String name, String className, Object provider) {}
