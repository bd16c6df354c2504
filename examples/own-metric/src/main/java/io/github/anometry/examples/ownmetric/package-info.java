/** A metric of somebody's own. */
@NullMarked
package io.github.anometry.examples.ownmetric;

import org.jspecify.annotations.NullMarked;
