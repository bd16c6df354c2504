/** The messages of the processor, and where the compiler shows them. */
@NullMarked
package io.github.anometry.processor.internal.problem;

import org.jspecify.annotations.NullMarked;
