package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method that consumes a batch. A parameter that is an array, a tensor or a list of texts gets a field's whole value; if
 * the parameters are numbers or booleans, the method is called for each element.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Update {
    /** Its name; by default {@code update}, or in a spec that of the spec's method. */
    String method() default "";

    /** Its parameter types, to select one of several overloads; in a spec, the method declares them. */
    Class<?>[] types() default {};
}
