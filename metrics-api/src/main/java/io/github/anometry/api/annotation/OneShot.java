package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function that measures all data in one call: the batches are collected in arrays, and the function is called when the
 * value is computed. It is a static method or a method of the instance. If it returns an object, each {@link Result} is read
 * from it. Merging concatenates the arrays.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OneShot {
    /** Its name; in a spec by default that of the spec's method. */
    String method() default "";

    /** The class that has it; by default the wrapped one. */
    Class<?> in() default void.class;

    /** Its parameter types, to select one of several overloads; in a spec, the method declares them. */
    Class<?>[] types() default {};
}
