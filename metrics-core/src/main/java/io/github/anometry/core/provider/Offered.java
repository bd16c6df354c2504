package io.github.anometry.core.provider;

/**
 * A provider and its origin.
 *
 * @param <P> the service
 * @param origin the id of its plugin, or {@link #CLASS_PATH} for one of the class path
 */
public record Offered<P>(String origin, P provider) {
    /** The origin of the class path, which no plugin may have as its id. */
    public static final String CLASS_PATH = "anometry";
}
