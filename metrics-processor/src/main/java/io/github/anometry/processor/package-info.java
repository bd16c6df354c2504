/**
 * The annotation processors. One reads {@code @CreateAnomalibMetric} declarations into models and writes adapters and
 * providers.
 */
@NullMarked
package io.github.anometry.processor;

import org.jspecify.annotations.NullMarked;
