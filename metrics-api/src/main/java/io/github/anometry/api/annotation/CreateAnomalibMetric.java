package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a {@link io.github.anometry.api.metric.Metric Metric} class into an
 * {@link io.github.anometry.api.metric.AnomalibMetric AnomalibMetric} at compile time.
 *
 * <p>For a class {@code X} the processor writes {@code AnomalibX}, with a builder that has every constructor argument of
 * {@code X} under its own name and default ({@link Default}), and registers a
 * {@link io.github.anometry.api.spi.MetricProvider MetricProvider} for it.
 *
 * <p>{@code X} is public or package-private and not abstract, has one constructor that is not private, and one
 * non-private method {@code void update(...)} whose parameters are tensors or what a tensor converts to. The last of them may
 * be {@code @Nullable}: those are optional, and null where a batch has no such field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CreateAnomalibMetric {
    /**
     * The fields that feed {@code update}, in its order, for those who name none; empty: they must name them. Optional
     * parameters at the end may be left out: they are then not fed unless a field is named for them.
     */
    String[] defaultFields() default {};

    /** The metric's name in results and configuration; by default the simple name of the class. */
    String name() default "";

    /** The simple name of the generated class; by default {@code Anomalib} and the simple name of the class. */
    String className() default "";
}
