package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an instance of the wrapped class is made: by a constructor if nothing else is said. The parameters become options of the
 * generated builder.
 *
 * <p>On a constructor of a metric class of your own, without attributes: the wrapper's builder follows this one of several.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Create {
    /** The static method that makes it. */
    String factory() default "";

    /** The static field that holds it; for instances without state, whose {@link OneShot} method is called. */
    String field() default "";

    /**
     * The static method that gives a builder, or the nested class that is one: {@code builder}, {@code Builder}. Each option is set by
     * the builder's method of its name, and {@code build()} or {@code create()} makes the instance.
     */
    String builder() default "";

    /** The class that has the static member; by default the wrapped one. */
    Class<?> in() default void.class;

    /** Methods of the instance, or of the {@link #builder}, that take one option each: {@code setLimit} the option {@code limit}. */
    String[] setters() default {};

    /**
     * The types of the parameters, to pick among several constructors or methods; with a {@link #builder} those of its {@link
     * #setters}. A spec's method says them itself.
     */
    Class<?>[] types() default {};

    /**
     * The defaults of all options, as in {@link Default}: of the parameters, then of the setters. A spec's method says them
     * itself.
     */
    String[] defaults() default {};
}
