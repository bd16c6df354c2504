package io.github.anometry.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default value of a constructor parameter. A parameter without a default is mandatory.
 *
 * <p>Written as in a configuration file: {@code "0.3"}, {@code "true"}, {@code "macro"} for an enum constant,
 * {@code "[1e-5, 1e-4]"} for an array, and {@code "none"} for null, where the parameter is {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Default {
    String value();
}
