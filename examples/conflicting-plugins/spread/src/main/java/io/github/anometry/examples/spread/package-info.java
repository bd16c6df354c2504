/** A plugin with a library of its own. */
@NullMarked
package io.github.anometry.examples.spread;

import org.jspecify.annotations.NullMarked;
