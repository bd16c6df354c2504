/** Reads {@code @CreateAnomalibMetric} declarations and writes wrappers and providers: declaration, model, writer. */
@NullMarked
package io.github.anometry.processor;

import org.jspecify.annotations.NullMarked;
