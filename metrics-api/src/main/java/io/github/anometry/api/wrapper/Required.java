package io.github.anometry.api.wrapper;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Messages;
import org.jspecify.annotations.Nullable;

/** What a builder cannot do without. */
public final class Required {
    private Required() {}

    /** @throws ConfigurationException if the builder was given no fields */
    public static <T> T field(String metric, String argument, @Nullable T field) {
        if (field == null) {
            throw new ConfigurationException("fields", Messages.fieldsNotSet(metric, argument), null);
        }
        return field;
    }

    /** @throws ConfigurationException if a parameter without default was not set */
    public static <T> T parameter(String metric, String parameter, @Nullable T value) {
        if (value == null) {
            throw new ConfigurationException(parameter, Messages.parameterNotSet(metric, parameter), null);
        }
        return value;
    }
}
