/** Overlap of predictions with true regions and images. */
@NullMarked
package io.github.anometry.core.internal.overlap;

import org.jspecify.annotations.NullMarked;
