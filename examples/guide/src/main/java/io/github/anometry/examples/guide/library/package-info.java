/** A stand-in for a library of metrics that knows nothing of Anometry. */
@NullMarked
package io.github.anometry.examples.guide.library;

import org.jspecify.annotations.NullMarked;
