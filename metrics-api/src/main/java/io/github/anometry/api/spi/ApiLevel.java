package io.github.anometry.api.spi;

/**
 * Which plugins go with this API: a plugin's manifest says by {@code Anometry-Api-Level} for which level it was built. The
 * level rises when plugins that were built before no longer work, and not otherwise. It covers plugins of every kind: this API, and
 * the packages of metrics-core that docs/versioning.md lists; packages with {@code internal} in their name are not covered.
 */
public final class ApiLevel {
    /** The level that plugins are built for now. */
    public static final int CURRENT = 1;

    /** The oldest level that still works. */
    public static final int OLDEST = 1;

    private ApiLevel() {}
}
