package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The object that the results are read from, if it is not the instance itself. In a spec, the method returns this object:
 * without parameters it represents a method of the instance; with the instance as its parameter, a constructor or a static
 * {@link #method} of the returned class. A void method is called before the results are read from the instance.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Finish {
    /**
     * The class of that object, whose constructor or static {@link #method} takes the instance; in a spec, the method's return
     * type.
     */
    Class<?> value() default void.class;

    /** The method that creates it: static if {@link #value} is given, else a method of the instance. */
    String method() default "";
}
