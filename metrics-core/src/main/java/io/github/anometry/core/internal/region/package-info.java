/** Connected regions of masks. */
@NullMarked
package io.github.anometry.core.internal.region;

import org.jspecify.annotations.NullMarked;
