package io.github.anometry.api.metric;

/** A {@link Metric} whose name in results depends on its settings: {@code PG5} for the metric {@code PGn}. */
public interface Named {
    /** The name without prefix; the same for equal settings. */
    String simpleName();
}
