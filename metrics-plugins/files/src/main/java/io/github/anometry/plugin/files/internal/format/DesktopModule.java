package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;

/**
 * The module with the JDK's image readers, which a reduced Java runtime may lack. Checked before a class that needs it
 * is loaded.
 */
final class DesktopModule {
    private static final String NAME = "java.desktop";

    private DesktopModule() {}

    /** @throws DataException if it is missing */
    static void require(String where) {
        if (ModuleLayer.boot().findModule(NAME).isEmpty()) {
            throw new DataException(JpegMessages.noModule(where, NAME));
        }
    }
}
