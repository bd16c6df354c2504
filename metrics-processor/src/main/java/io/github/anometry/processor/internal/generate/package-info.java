/** Generates the source file of a declaration: reads its model, then writes it. */
@NullMarked
package io.github.anometry.processor.internal.generate;

import org.jspecify.annotations.NullMarked;
