package io.github.anometry.api.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set-up is wrong: an unknown name, a parameter out of range, two metrics of one name. */
public final class ConfigurationException extends AnometryException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String key;

    public ConfigurationException(String message) {
        this(null, message, null);
    }

    /**
     * @param key the setting at fault, as it is spelled in text, so that a file's reader can say its line; null if no
     *     single setting is
     */
    public ConfigurationException(@Nullable String key, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /** The setting at fault, as it is spelled in text: {@code fpr_limit}, {@code fields}, {@code metric}. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
