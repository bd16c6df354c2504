package io.github.anometry.core.logging;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.PathText;
import io.github.anometry.api.spi.NamedProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The only setting of loggers that write a file. */
final class FileSetting {
    private static final String NAME = "file";
    static final List<NamedProvider.Setting> ONLY =
            List.of(new NamedProvider.Setting(NAME, true, "the file that runs are appended to"));

    private FileSetting() {}

    static Path of(String logger, Map<String, String> settings) {
        String file = settings.getOrDefault(NAME, "");
        try {
            return Path.of(file);
        } catch (InvalidPathException wrong) {
            throw new ConfigurationException(NAME, Messages.noPath(logger, NAME, PathText.explain(wrong)), wrong);
        }
    }
}
