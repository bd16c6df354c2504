package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What code of others throws, and metrics that do. */
public final class Faults {
    private Faults() {}

    /** What can be held, and what is said of it. */
    public static Map<Supplier<Throwable>, String> all() {
        Map<Supplier<Throwable>, String> faults = new LinkedHashMap<>();
        faults.put(() -> new AssertionError("not so"), "java.lang.AssertionError: not so");
        faults.put(StackOverflowError::new, "java.lang.StackOverflowError");
        faults.put(OwnError::new, "io.github.anometry.core.testing.Faults$OwnError");
        faults.put(() -> new NoClassDefFoundError("com/acme/Gone"), "java.lang.NoClassDefFoundError: com/acme/Gone");
        faults.put(
                () -> new UnsatisfiedLinkError("no onnxruntime in java.library.path"),
                "java.lang.UnsatisfiedLinkError: no onnxruntime in java.library.path");
        faults.put(
                () -> new ExceptionInInitializerError(new IllegalStateException("no GPU")),
                "java.lang.ExceptionInInitializerError, caused by java.lang.IllegalStateException: no GPU");
        faults.put(() -> new NullPointerException("x is null"), "java.lang.NullPointerException: x is null");
        faults.put(() -> new ClassCastException("no list"), "java.lang.ClassCastException: no list");
        faults.put(IllegalStateException::new, "java.lang.IllegalStateException");
        faults.put(() -> new IllegalStateException("two\nlines."), "java.lang.IllegalStateException: two lines");
        faults.put(() -> new IOException("disk full"), "java.io.IOException: disk full");
        faults.put(
                () -> new IllegalStateException("not read", new IOException("disk full")),
                "java.lang.IllegalStateException: not read, caused by java.io.IOException: disk full");
        faults.put(
                Speechless::new,
                "io.github.anometry.core.testing.Faults$Speechless: (its message cannot be had:"
                        + " java.lang.UnsupportedOperationException)");
        return faults;
    }

    private static final class OwnError extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Speechless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }
    }

    /** Throws anything, declared or not. */
    public static RuntimeException raise(Supplier<? extends Throwable> fault) {
        return Faults.<RuntimeException>sneaky(fault.get());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler is deceived
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Where a third-party metric fails. */
    public enum Place {
        UPDATE,
        COMPUTE
    }

    /** A third-party metric, {@code Faulty}, over {@code pred_score}. */
    public static AnomalibMetric<?> metric(Place place, Supplier<? extends Throwable> fault) {
        return TestMetric.of(
                new TestMetric.Binding("Faulty", "", true, List.of("score"), List.of(Field.PRED_SCORE)),
                () -> new Faulty(place, fault),
                (metric, arguments) -> metric.update());
    }

    private record Faulty(Place place, Supplier<? extends Throwable> fault) implements Metric<MetricResult> {
        void update() {
            if (place == Place.UPDATE) {
                throw raise(fault);
            }
        }

        @Override
        public MetricResult compute() {
            throw raise(fault);
        }

        @Override
        public void reset() {}
    }

    /** A metric that fails in one method: a third-party wrapper of another metric. */
    public static AnomalibMetric<?> failingIn(String method, AnomalibMetric<?> metric) {
        return (AnomalibMetric<?>) Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {AnomalibMetric.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        throw new AssertionError("in " + method);
                    }
                    Object argument = arguments == null ? null : arguments[0];
                    if (argument != null && Proxy.isProxyClass(argument.getClass())) {
                        throw new DataException("proxies do not merge");
                    }
                    try {
                        Object result = called.invoke(metric, arguments);
                        return result instanceof AnomalibMetric<?> copy ? failingIn(method, copy) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
