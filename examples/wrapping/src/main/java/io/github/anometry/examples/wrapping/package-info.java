/** Each way to wrap a class of somebody else, as docs/wrapping.md shows it. */
@NullMarked
package io.github.anometry.examples.wrapping;

import org.jspecify.annotations.NullMarked;
