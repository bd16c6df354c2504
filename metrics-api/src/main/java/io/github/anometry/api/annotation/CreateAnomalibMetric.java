package io.github.anometry.api.annotation;

import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a metric class into an {@link io.github.anometry.api.metric.AnomalibMetric AnomalibMetric} at compile time.
 *
 * <p>For a class {@code X} the processor generates the adapter {@code AnomalibX}. Its builder has a method for each
 * constructor argument of {@code X}, with the argument's name and default ({@link Default}). A {@link
 * io.github.anometry.api.spi.MetricProvider MetricProvider} is registered for it.
 *
 * <p><b>Your own class</b> carries the annotation itself and implements {@link io.github.anometry.api.metric.Metric Metric}.
 * It is public or package-private and not abstract. It has one non-private constructor and one non-private method {@code void
 * update(...)}, whose parameters are tensors or types that a tensor converts to. Trailing parameters may be {@code @Nullable}:
 * they are optional, and null if the batch has no such field.
 *
 * <p><b>A third-party class</b> is named by {@link #value}. The annotation is then on a {@code package-info} or on any type,
 * and the adapter is generated into that package. The class need not implement anything: the attributes say how to create it,
 * feed it and read its results, where its only constructor and its only {@code update} method do not. Parameter names come
 * from the class file. For anything that attributes cannot express, write an {@link AnomalibMetricSpec} interface.
 *
 * <p>If a call to a third-party class fails, its state is whatever that class left, perhaps with half of a batch added.
 */
@Documented
@Repeatable(CreateAnomalibMetrics.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface CreateAnomalibMetric {
    /** The class to wrap; by default the one that is annotated. */
    Class<?> value() default void.class;

    /**
     * The default fields that feed {@code update}, in the order of its parameters. If empty, users must name the fields; that
     * is allowed only for your own class, because the parameters of a third-party class do not say which is the prediction and
     * which the truth. Trailing optional parameters may be left out: no field feeds them unless the user names one.
     */
    String[] defaultFields() default {};

    /** The metric's name in results and configuration; by default the simple name of the class. */
    String name() default "";

    /** The simple name of the generated class; by default {@code Anomalib} and the simple name of the class. */
    String className() default "";

    /** Which values are better, for rankings, comparisons and early stopping. By default no value is better than another. */
    Direction direction() default Direction.NONE;

    /** How an instance of {@link #value} is made; by default by its only constructor. */
    Create create() default @Create;

    /** The method that consumes a batch; by default the only method {@code update}. */
    Update update() default @Update;

    /** The function that measures all batches at once, instead of {@link #update}. */
    OneShot oneShot() default @OneShot;

    /** The object that the results are read from, if it is not the instance itself. */
    Finish finish() default @Finish;

    /** The results: the first is the value, the others are its details. By default the only number that the class computes. */
    Result[] results() default {};

    /**
     * Exceptions by which the class reports too little data when a result is read. The metric is then undefined, with the
     * exception's message as the reason. Any other exception ends the computation.
     */
    Class<? extends RuntimeException>[] undefinedWhen() default {};

    /** The method that resets the instance; by default a new instance is created. */
    Reset reset() default @Reset;

    /** The method that merges the state of another instance; by default there is none. */
    Merge merge() default @Merge(support = MergeSupport.NONE);
}
