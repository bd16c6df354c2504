/** Sketches of specs, which messages offer as a starting point. */
@NullMarked
package io.github.anometry.processor.internal.sketch;

import org.jspecify.annotations.NullMarked;
