package io.github.anometry.api.error;

import io.github.anometry.api.internal.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A wrong configuration: an unknown name, a parameter out of range, two metrics with the same name. */
public final class ConfigurationException extends AnometryException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String key;

    public ConfigurationException(String message) {
        this(null, message, null);
    }

    /**
     * @param key the setting at fault, spelled as in text, so that the reader of a file can report its line; null if it is not
     *     a single setting
     */
    public ConfigurationException(@Nullable String key, String message, @Nullable Throwable cause) {
        super(VisibleText.line(message), cause);
        this.key = key;
    }

    private ConfigurationException(String heading, List<String> problems) {
        super(
                VisibleText.line(heading)
                        + problems.stream()
                                .map(problem -> "\n  " + VisibleText.line(problem))
                                .collect(Collectors.joining()),
                null);
        this.key = null;
    }

    /**
     * Several problems, each on a line of its own below the heading.
     *
     * @param heading what has the problems
     */
    public static ConfigurationException ofProblems(String heading, List<String> problems) {
        return new ConfigurationException(heading, problems);
    }

    /** The setting at fault, as it is spelled in text: {@code fpr_limit}, {@code fields}, {@code metric}. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
