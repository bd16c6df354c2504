/** Evaluators: several metrics over the same batches. */
@NullMarked
package io.github.anometry.core.evaluator;

import org.jspecify.annotations.NullMarked;
