package io.github.anometry.api.spi;

import io.github.anometry.api.error.ConfigurationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes something that is asked for by name and settings, on a command line as {@code csv=results.csv}. Found by {@link
 * java.util.ServiceLoader}: register it with {@code @AutoService}. Public, with a public constructor without parameters.
 *
 * @param <T> what it makes
 */
public interface NamedProvider<T> {
    /** By which it is asked for, in lower case: {@code csv}. */
    String name();

    /** What it is for, as a sentence. */
    String summary();

    /**
     * Why it would be of no use where it runs, as a sentence with what to do; empty if it is of use. It is then not offered on a
     * command line.
     */
    default Optional<String> unusable() {
        return Optional.empty();
    }

    /** What it can be set to, in order. The first is the value in {@code csv=results.csv}. */
    List<Setting> settings();

    /**
     * Makes one.
     *
     * @param settings values by the names of {@link #settings}: all that are mandatory, none that is unknown, none empty
     * @throws ConfigurationException if a value is wrong
     */
    T create(Map<String, String> settings) throws IOException;

    /**
     * What it can be set to.
     *
     * @param name in snake_case: {@code file}
     * @param required whether there is nothing without it
     * @param doc what it means, as a phrase
     */
    record Setting(String name, boolean required, String doc) {}
}
