/** Parallel execution. */
@NullMarked
package io.github.anometry.core.internal.parallel;

import org.jspecify.annotations.NullMarked;
