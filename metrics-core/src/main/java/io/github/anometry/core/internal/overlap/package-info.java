/** Regions and images, and how much of them is found. */
@NullMarked
package io.github.anometry.core.internal.overlap;

import org.jspecify.annotations.NullMarked;
