package io.github.anometry.api.annotation;

import io.github.anometry.api.batch.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The element type and the number of axes of an {@code INDArray} parameter. If there are more axes than the field has, axes of
 * length 1 are appended; if fewer, each element becomes a separate example: {@code [N, H, W]} with two axes is {@code [N*H*W,
 * 1]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface ArrayForm {
    /** The element type; by default that of the field. */
    DType[] dtype() default {};

    /** The number of axes; 0 is that of the field. */
    int rank() default 0;
}
