package io.github.anometry.api.spi;

import io.github.anometry.api.error.ConfigurationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates something by name and settings, on a command line written as {@code csv=results.csv}. Found by {@link
 * java.util.ServiceLoader}: register it with {@code @AutoService}. Public, with a public constructor without parameters.
 *
 * @param <T> what it makes
 */
public interface NamedProvider<T> {
    /** Its name, in lower case: {@code csv}. */
    String name();

    /** A sentence that says what it is for. */
    String summary();

    /**
     * A sentence that says why it cannot be used in this environment, and what to do; empty if it can. If it cannot, a command
     * line does not offer it.
     */
    default Optional<String> unusable() {
        return Optional.empty();
    }

    /** Its settings, in order. The first is the value in {@code csv=results.csv}. */
    List<Setting> settings();

    /**
     * Makes one.
     *
     * @param settings values by the names of {@link #settings}: all required ones, no unknown one, none empty
     * @throws ConfigurationException if a value is wrong
     */
    T create(Map<String, String> settings) throws IOException;

    /**
     * A setting.
     *
     * @param name in snake_case: {@code file}
     * @param required whether it must be set
     * @param doc what it means, as a phrase
     */
    record Setting(String name, boolean required, String doc) {}
}
