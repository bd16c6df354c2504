package io.github.anometry.api.wrapper;

import io.github.anometry.api.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A metric around a third-party class, of which nobody knows what an update that fails has left behind.
 *
 * @param <R> what is computed
 */
public interface ThirdPartyMetric<R extends @Nullable Object> extends Metric<R> {}
