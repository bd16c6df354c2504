/** From a declaration to the model, or to a report of what is missing. */
@NullMarked
package io.github.anometry.processor.internal.read;

import org.jspecify.annotations.NullMarked;
