package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A result: what a method returns or a field holds. A single result is the metric's value. Of several, the first is the value,
 * and the others are named details of the {@link io.github.anometry.api.metric.MetricResult MetricResult}; an array of numbers
 * is one of its tensors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Result {
    /**
     * Its name among several results; by default the name of the method or field in snake_case, without a leading {@code get}
     * or underscore.
     */
    String name() default "";

    /** The method; in a spec by default that of the spec's method. */
    String method() default "";

    /** The field, instead of a method. */
    String field() default "";

    /** The arguments of the method, written as in {@link Default}; in a spec, the method declares them ({@link Constant}). */
    String[] arguments() default {};
}
