/** A plugin with its own library version. */
@NullMarked
package io.github.anometry.examples.spread;

import org.jspecify.annotations.NullMarked;
