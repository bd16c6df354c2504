package io.github.anometry.api.spi;

/**
 * The API level of plugins. The manifest entry {@code Anometry-Api-Level} of a plugin states the level that it was built for.
 * The level rises only when existing plugins no longer work. It covers plugins of every kind: this API, and the packages of
 * metrics-core that docs/versioning.md lists; packages with {@code internal} in their name are not covered.
 */
public final class ApiLevel {
    /** The current level. */
    public static final int CURRENT = 1;

    /** The oldest level that is still supported. */
    public static final int OLDEST = 1;

    private ApiLevel() {}
}
