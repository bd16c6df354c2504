package io.github.anometry.api.annotation;

import io.github.anometry.api.metric.Direction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in Java how a third-party class becomes an {@link io.github.anometry.api.metric.AnomalibMetric AnomalibMetric},
 * where one line of {@link CreateAnomalibMetric} cannot. It generates the same classes, in the package of the interface.
 *
 * <pre>{@code
 * /** The median of the scores, from a sketch. *}{@code /
 * @AnomalibMetricSpec(KllFloatsSketch.class)
 * interface MedianSpec {
 *     @Create(factory = "newHeapInstance")
 *     KllFloatsSketch create(@Default("200") int k);
 *
 *     @Update
 *     void update(@From("pred_score") float item);
 *
 *     @Result
 *     float getQuantile(@Default("0.5") double rank);
 *
 *     @Merge(support = MergeSupport.APPROXIMATE)
 *     void merge(KllFloatsSketch other);
 * }
 * }</pre>
 *
 * <p>Each method has one of the roles {@link Create}, {@link Update} or {@link OneShot}, {@link Finish}, {@link Result},
 * {@link Reset} and {@link Merge}. An abstract method represents the method of the class with the same name and parameters;
 * its signature selects the overload, and names and documents the parameters. A static method is called as it is, with the
 * instance as its first argument (except for {@link Create}), so it can hold any Java code.
 *
 * <p>A parameter is fed by a field ({@link From}), is a constant ({@link Constant}), or is an option of the generated builder,
 * with {@link Default} and {@code @Nullable} as in your own constructors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnomalibMetricSpec {
    /** The class to wrap. */
    Class<?> value();

    /** The metric's name in results and configuration; by default the simple name of the class. */
    String name() default "";

    /** The simple name of the generated class; by default {@code Anomalib} and the simple name of the class. */
    String className() default "";

    /** Which values are better, for rankings, comparisons and early stopping. By default no value is better than another. */
    Direction direction() default Direction.NONE;

    /**
     * Exceptions by which the class reports too little data when a result is read. The metric is then undefined, with the
     * exception's message as the reason. Any other exception ends the computation.
     */
    Class<? extends RuntimeException>[] undefinedWhen() default {};
}
