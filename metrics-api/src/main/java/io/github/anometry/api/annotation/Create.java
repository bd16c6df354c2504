package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How to create an instance of the wrapped class; by default with its constructor. The parameters become options of the
 * generated builder.
 *
 * <p>On one of several constructors of your own metric class, without attributes: selects the constructor that the builder
 * follows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Create {
    /** The static factory method. */
    String factory() default "";

    /** The static field that holds the instance; for stateless instances whose {@link OneShot} method is called. */
    String field() default "";

    /**
     * The static method that returns a builder, or the nested builder class: {@code builder}, {@code Builder}. Each option is
     * set by the builder method of the same name; {@code build()} or {@code create()} creates the instance.
     */
    String builder() default "";

    /** The class that has the static member; by default the wrapped one. */
    Class<?> in() default void.class;

    /**
     * Methods of the instance, or of the {@link #builder}, that set one option each: {@code setLimit} sets the option {@code
     * limit}.
     */
    String[] setters() default {};

    /**
     * The parameter types, to select one of several constructors or methods; with a {@link #builder}, the types of its {@link
     * #setters}. In a spec, the method declares them.
     */
    Class<?>[] types() default {};

    /**
     * The defaults of all options, written as in {@link Default}: those of the parameters, then those of the setters. In a
     * spec, the method declares them.
     */
    String[] defaults() default {};
}
