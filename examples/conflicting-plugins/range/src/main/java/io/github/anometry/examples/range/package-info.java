/** A plugin with its own library version. */
@NullMarked
package io.github.anometry.examples.range;

import org.jspecify.annotations.NullMarked;
