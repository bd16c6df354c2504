/** Writes the source of an adapter from its model. */
@NullMarked
package io.github.anometry.processor.internal.write;

import org.jspecify.annotations.NullMarked;
