package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function that measures all data in one call: what the batches hold is gathered in arrays, and it is called when the value
 * is asked for. It is a static method, or one of the instance. If it returns an object, each {@link Result} is read from that.
 * Merging puts the arrays behind one another.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OneShot {
    /** Its name; in a spec by default that of the spec's method. */
    String method() default "";

    /** The class that has it; by default the wrapped one. */
    Class<?> in() default void.class;

    /** The types of its parameters, to pick among several of one name; a spec's method says them itself. */
    Class<?>[] types() default {};
}
