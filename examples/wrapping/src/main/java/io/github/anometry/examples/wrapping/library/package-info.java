/** A stand-in for a library that knows nothing of Anometry. */
@NullMarked
package io.github.anometry.examples.wrapping.library;

import org.jspecify.annotations.NullMarked;
