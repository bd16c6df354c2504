/** The messages of the processor, and the places where the compiler shows them. */
@NullMarked
package io.github.anometry.processor.internal.problem;

import org.jspecify.annotations.NullMarked;
