package io.github.anometry.api.wrapper;

import io.github.anometry.api.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A metric around a third-party class, whose state is unknown after an update that fails.
 *
 * @param <R> the type of results
 */
public interface ThirdPartyMetric<R extends @Nullable Object> extends Metric<R> {}
