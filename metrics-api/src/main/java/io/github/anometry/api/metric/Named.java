package io.github.anometry.api.metric;

/** A {@link Metric} whose name in results depends on its settings: {@code PG5} where it is found as {@code PGn}. */
public interface Named {
    /** The name without prefix, the same for all metrics of these settings. */
    String simpleName();
}
