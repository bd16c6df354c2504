package io.github.anometry.core.evaluator;

/**
 * That a metric failed. One that fails on a batch is left out until it is reset.
 *
 * @param metric its name
 * @param batch the batch it failed on, from 1; 0: it failed to compute its result
 * @param cause what it threw
 */
public record MetricFailure(String metric, long batch, RuntimeException cause) {}
