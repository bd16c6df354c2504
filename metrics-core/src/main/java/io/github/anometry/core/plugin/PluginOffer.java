package io.github.anometry.core.plugin;

/**
 * Something that a plugin offers.
 *
 * @param name its name: {@code Sharpness}
 * @param className the provider's class
 * @param provider of the kind's service
 */
public record PluginOffer(PluginKind kind, String name, String className, Object provider) {}
