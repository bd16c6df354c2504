/** Each way to wrap a third-party class, as docs/wrapping.md shows it. */
@NullMarked
package io.github.anometry.examples.wrapping;

import org.jspecify.annotations.NullMarked;
