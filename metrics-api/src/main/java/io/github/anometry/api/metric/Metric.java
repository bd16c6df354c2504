package io.github.anometry.api.metric;

import org.jspecify.annotations.Nullable;

/**
 * A measure that accumulates state, from which its value is computed.
 *
 * <p>In addition to these methods, a metric has one method {@code void update(...)} with its own typed parameters, so it is
 * not declared here; {@link io.github.anometry.api.annotation.CreateAnomalibMetric @CreateAnomalibMetric} finds it. An update
 * that is refused leaves the state unchanged. Not thread-safe.
 *
 * @param <R> what is computed; {@code @Nullable} if there may be no value
 */
public interface Metric<R extends @Nullable Object> {
    /** The value over all updates since the last reset; may be called at any time, any number of times. */
    R compute();

    /** Discards all updates. */
    void reset();
}
