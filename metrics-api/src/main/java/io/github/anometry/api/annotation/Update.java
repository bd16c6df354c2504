package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that takes in a batch. Arrays, tensors and texts are what the batch holds of a field; a parameter that is a number or
 * a boolean takes one element, and the method is called for each.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Update {
    /** Its name; by default {@code update}, or in a spec that of the spec's method. */
    String method() default "";

    /** The types of its parameters, to pick among several of one name; a spec's method says them itself. */
    Class<?>[] types() default {};
}
