package io.github.anometry.core.plugin;

import java.util.Set;

/**
 * How plugins are loaded.
 *
 * @param allowed which may be
 * @param kinds of what is loaded; a plugin that offers none of them is skipped
 * @param bundled whether they are part of the product, whose jars are not replaced while it runs: they are then neither copied
 * nor hashed
 */
record LoadSettings(AllowList allowed, Set<PluginKind> kinds, boolean bundled) {
    /** Of every kind, as a third party's are. */
    static LoadSettings of(AllowList allowed) {
        return new LoadSettings(allowed, Set.of(PluginKind.values()), false);
    }
}
