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
 * <p>For a class {@code X} the processor writes {@code AnomalibX}, with a builder that has every constructor argument of
 * {@code X} under its own name and default ({@link Default}), and registers a
 * {@link io.github.anometry.api.spi.MetricProvider MetricProvider} for it.
 *
 * <p><b>Your own class</b> carries the annotation itself and implements {@link io.github.anometry.api.metric.Metric Metric}. It
 * is public or package-private and not abstract, has one constructor that is not private, and one non-private method
 * {@code void update(...)} whose parameters are tensors or what a tensor converts to. The last of them may be
 * {@code @Nullable}: those are optional, and null where a batch has no such field.
 *
 * <p><b>A third-party class</b> is named by {@link #value}; the annotation is then on a {@code package-info} or any type,
 * and the wrapper goes into that package. It need not implement anything: the attributes say how it is made, fed and read, as
 * far as its only constructor and its only method {@code update} do not. Its parameters take their names from the class file.
 * What one line cannot say, an interface with {@link AnomalibMetricSpec} can.
 *
 * <p>A call that fails leaves a third-party class as it left itself, perhaps with half a batch taken in.
 */
@Documented
@Repeatable(CreateAnomalibMetrics.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface CreateAnomalibMetric {
    /** The class to wrap; by default the one that is annotated. */
    Class<?> value() default void.class;

    /**
     * The fields that feed {@code update}, in its order, for those who name none. Empty: they must name them; only your own
     * class may leave it so, because nobody else's parameters say which is the prediction and which the truth. Optional
     * parameters at the end may be left out: they are then not fed unless a field is named for them.
     */
    String[] defaultFields() default {};

    /** The metric's name in results and configuration; by default the simple name of the class. */
    String name() default "";

    /** The simple name of the generated class; by default {@code Anomalib} and the simple name of the class. */
    String className() default "";

    /** Which values are the better ones: what rankings, comparisons and early stopping go by. By default none are. */
    Direction direction() default Direction.NONE;

    /** How an instance of {@link #value} is made; by default by its only constructor. */
    Create create() default @Create;

    /** What takes in a batch; by default the only method {@code update}. */
    Update update() default @Update;

    /** The function that measures all batches at once; it takes the place of {@link #update}. */
    OneShot oneShot() default @OneShot;

    /** What the results are read from, if not from the instance itself. */
    Finish finish() default @Finish;

    /** What is computed: the first is the value, the others are its details. By default the only number there is. */
    Result[] results() default {};

    /**
     * What the class throws while a result is read if it has taken in too few data: the metric is then undefined, by the exception's
     * message, as others are where they have no value. By default an exception ends the computation.
     */
    Class<? extends RuntimeException>[] undefinedWhen() default {};

    /** What forgets everything; by default a new instance is made. */
    Reset reset() default @Reset;

    /** What takes in the state of another instance; by default nothing does. */
    Merge merge() default @Merge(support = MergeSupport.NONE);
}
