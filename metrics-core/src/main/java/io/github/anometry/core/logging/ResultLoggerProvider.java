package io.github.anometry.core.logging;

import io.github.anometry.api.error.ConfigurationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers a kind of {@link ResultLogger} by name. {@link java.util.ServiceLoader} finds it: register it with
 * {@code @AutoService(ResultLoggerProvider.class)}. Public, with a public constructor without parameters.
 */
public interface ResultLoggerProvider {
    /** What the logger is asked for by, in lower case: {@code csv}. */
    String name();

    /** What it does with results, as a sentence. */
    String summary();

    /**
     * Why results would be lost with it where it runs, as a sentence with what to do; empty if they are not. It is then not offered
     * on a command line.
     */
    default Optional<String> unusable() {
        return Optional.empty();
    }

    /** What it can be set to, in order. The first is the value in {@code csv=results.csv}. */
    List<Setting> settings();

    /**
     * Makes a logger.
     *
     * @param settings values by the names of {@link #settings}: all that are mandatory, none that is unknown, none empty
     * @throws ConfigurationException if a value is wrong
     */
    ResultLogger create(Map<String, String> settings) throws IOException;

    /**
     * What a logger can be set to.
     *
     * @param name in snake_case: {@code file}
     * @param required whether there is no logger without it
     * @param doc what it means, as a phrase
     */
    record Setting(String name, boolean required, String doc) {}
}
