/** Time and memory of the metrics, side by side with other libraries over the same arrays. */
@NullMarked
package io.github.anometry.benchmarks;

import org.jspecify.annotations.NullMarked;
