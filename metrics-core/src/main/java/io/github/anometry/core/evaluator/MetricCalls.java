package io.github.anometry.core.evaluator;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.wrapper.CheckedFailure;
import java.util.function.Function;

/** Calls metrics, which may be third-party code, and attributes everything that they throw to them. */
public final class MetricCalls {
    private MetricCalls() {}

    /** The metric's name; if {@code name()} fails, the error names the metric's class. */
    public static String name(AnomalibMetric<?> metric) {
        return call(metric, metric.getClass().getName(), "name()", AnomalibMetric::name);
    }

    /**
     * The result of calling a method of a metric.
     *
     * @param name the metric's, for messages
     * @param method the same: {@code copy()}
     * @throws ConfigurationException if the method fails; an {@link AnometryException} is passed on unchanged
     */
    public static <T> T call(
            AnomalibMetric<?> metric, String name, String method, Function<AnomalibMetric<?>, T> called) {
        try {
            return called.apply(metric);
        } catch (AnometryException refusal) {
            throw refusal;
        } catch (Throwable thrown) {
            throw failure(held(thrown, name), name, method);
        }
    }

    static void run(AnomalibMetric<?> metric, String name, String method, Runnable called) {
        call(metric, name, method, itself -> {
            called.run();
            return method;
        });
    }

    /**
     * The exception of a metric, or the checked exception that it carries.
     *
     * @throws VirtualMachineError if the metric threw one
     */
    static Throwable held(Throwable thrown, String name) {
        ThirdPartyCode.hold(thrown, "the metric '" + name + "'");
        return CheckedFailure.unwrap(thrown);
    }

    private static ConfigurationException failure(Throwable thrown, String name, String method) {
        return new ConfigurationException(null, Messages.metricMethodFailed(name, method, thrown), thrown);
    }
}
