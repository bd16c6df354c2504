package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the results are read from when not from the instance itself: an object that is made of it. In a spec the method returns
 * it; without parameters it stands for a method of the instance, with the instance as its parameter for a constructor or a
 * static {@link #method} of the class that it returns. A method that returns nothing is called before the results are read, which
 * are then those of the instance.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Finish {
    /** The class of that object, whose constructor or static {@link #method} takes the instance; a spec's method returns it. */
    Class<?> value() default void.class;

    /** The method that makes it: static if {@link #value} is given, else of the instance. */
    String method() default "";
}
