/** Areas, curves and best thresholds of ranked scores. */
@NullMarked
package io.github.anometry.core.internal.curve;

import org.jspecify.annotations.NullMarked;
