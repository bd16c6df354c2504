package io.github.anometry.api.annotation;

import io.github.anometry.api.metric.MergeSupport;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that takes in the state of another instance, which stays as it is. If it returns an instance, that one is used from
 * then on. A {@link OneShot} merges without a method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Merge {
    /** Its name; in a spec by default that of the spec's method. */
    String method() default "";

    /** What it promises: only its author knows. */
    MergeSupport support();

    /**
     * The method without parameters that copies an instance: merging is then given a copy, because the class would go on using
     * the other's memory. In a spec, a static method that merges may copy by itself instead.
     */
    String copy() default "";
}
