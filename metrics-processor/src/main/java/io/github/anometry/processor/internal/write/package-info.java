/** From the model to the source of a wrapper. */
@NullMarked
package io.github.anometry.processor.internal.write;

import org.jspecify.annotations.NullMarked;
