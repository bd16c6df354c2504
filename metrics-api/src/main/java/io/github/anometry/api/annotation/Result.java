package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that is computed: what a method returns, or what a field holds. One alone is the metric's value as it is. Of several
 * the first is the value, and the others are details of the {@link io.github.anometry.api.metric.MetricResult MetricResult}, by
 * name; an array of numbers is one of its tensors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Result {
    /** What it is called among several; by default the name of the method or field in snake_case, without {@code get} or an underscore in front. */
    String name() default "";

    /** The method; in a spec by default that of the spec's method. */
    String method() default "";

    /** The field, instead of a method. */
    String field() default "";

    /** The arguments of the method, as in {@link Default}; a spec's method says them itself ({@link Constant}). */
    String[] arguments() default {};
}
