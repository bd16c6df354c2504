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
 * {@link Reset} and {@link Merge}. An abstract method stands for the method of the same name and parameters of the class; its
 * signature picks the overload, names the parameters and documents them. A static method is called itself, with the instance
 * as its first argument (but for {@link Create}): so anything that Java can say has a place.
 *
 * <p>A parameter is fed by a field ({@link From}), always the same ({@link Constant}), or an option of the generated builder,
 * with {@link Default} and {@code @Nullable} as in a constructor of your own.
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

    /** Which values are the better ones: what rankings, comparisons and early stopping go by. By default none are. */
    Direction direction() default Direction.NONE;

    /**
     * What the class throws while a result is read if it has taken in too few data: the metric is then undefined, by the exception's
     * message, as others are where they have no value. By default an exception ends the computation.
     */
    Class<? extends RuntimeException>[] undefinedWhen() default {};
}
