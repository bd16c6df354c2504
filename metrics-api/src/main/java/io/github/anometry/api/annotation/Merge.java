package io.github.anometry.api.annotation;

import io.github.anometry.api.metric.MergeSupport;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that merges the state of another instance, which is not changed. If it returns an instance, that one is used from
 * then on. A {@link OneShot} needs no such method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Merge {
    /** Its name; in a spec by default that of the spec's method. */
    String method() default "";

    /** What the merge guarantees, which only the author of the class knows. */
    MergeSupport support();

    /**
     * The method without parameters that copies an instance. The copy is merged, for classes that keep using the memory of the
     * other instance. In a spec, a static merge method may copy by itself instead.
     */
    String copy() default "";
}
