/** A custom metric. */
@NullMarked
package io.github.anometry.examples.ownmetric;

import org.jspecify.annotations.NullMarked;
