/** How scores are distributed. */
@NullMarked
package io.github.anometry.core.internal.distribution;

import org.jspecify.annotations.NullMarked;
