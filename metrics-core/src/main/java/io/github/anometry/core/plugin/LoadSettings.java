package io.github.anometry.core.plugin;

import java.util.Set;

/**
 * How plugins are loaded.
 *
 * @param allowed the plugins that may be loaded
 * @param kinds the kinds to load; a plugin that offers none of them is skipped
 * @param bundled whether plugins are part of the product and not replaced while it runs; they are then neither copied nor
 *     hashed
 */
record LoadSettings(AllowList allowed, Set<PluginKind> kinds, boolean bundled) {
    /** All kinds, for third-party plugins. */
    static LoadSettings of(AllowList allowed) {
        return new LoadSettings(allowed, Set.of(PluginKind.values()), false);
    }
}
