package io.github.anometry.api.metric;

import java.util.OptionalInt;

/**
 * Thrown when a metric refuses an argument of {@code update}. The metric knows only its argument; the adapter adds the field,
 * the batch and the image.
 */
public final class MetricInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String problem;
    private final String advice;
    private final int sample;

    /**
     * @param argument the name of the parameter of {@code update}
     * @param problem what is wrong, to be followed by "in ...": {@code "3 of 8 values are NaN, the first at [0, 2]"}
     * @param advice why that is wrong and what to do, in full sentences
     */
    public MetricInputException(String argument, String problem, String advice) {
        this(argument, problem, advice, -1);
    }

    /** @param sample the index in the batch of the first sample at fault, or -1 if it is not a single sample */
    public MetricInputException(String argument, String problem, String advice, int sample) {
        super(problem + " in argument '" + argument + "'. " + advice);
        this.argument = argument;
        this.problem = problem;
        this.advice = advice;
        this.sample = sample;
    }

    public String argument() {
        return argument;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }

    public OptionalInt sample() {
        return sample < 0 ? OptionalInt.empty() : OptionalInt.of(sample);
    }
}
