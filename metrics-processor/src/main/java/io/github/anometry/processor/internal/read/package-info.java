/** Reads a declaration into a model, and reports problems. */
@NullMarked
package io.github.anometry.processor.internal.read;

import org.jspecify.annotations.NullMarked;
