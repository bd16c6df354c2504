package io.github.anometry.core.evaluator;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A metric of a group. It may be third-party code: see {@link MetricCalls}.
 *
 * @param name its name, asked once
 */
record Member(String name, AnomalibMetric<?> metric) {
    static Member of(AnomalibMetric<?> metric) {
        return new Member(MetricCalls.name(metric), metric);
    }

    <T> T call(String method, Function<AnomalibMetric<?>, T> called) {
        return MetricCalls.call(metric, name, method, called);
    }

    void run(String method, Runnable called) {
        MetricCalls.run(metric, name, method, called);
    }

    /** The failure with what the metric threw. */
    MetricFailure failure(long batch, Throwable thrown) {
        return new MetricFailure(name, batch, MetricCalls.held(thrown, name));
    }

    List<Field<?>> fields() {
        return call("fields()", AnomalibMetric::fields);
    }

    boolean canMerge() {
        return call("mergeSupport()", AnomalibMetric::mergeSupport) != MergeSupport.NONE;
    }

    /** Whether both are of one class and have the same settings. */
    boolean isAlike(Member other) {
        return metric.getClass() == other.metric.getClass()
                && fields().equals(other.fields())
                && parameters().equals(other.parameters());
    }

    private Map<String, Object> parameters() {
        return call("parameters()", AnomalibMetric::parameters);
    }

    /** Its name and settings. */
    String identity() {
        return name + fields() + parameters();
    }

    /** The number of its updates; 0 if the call fails. */
    long updates() {
        try {
            return metric.updateCount();
        } catch (Throwable thrown) {
            MetricCalls.held(thrown, name);
            return 0;
        }
    }
}
