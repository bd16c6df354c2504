/** Connected regions of masks. Not a public API. */
@NullMarked
package io.github.anometry.core.region;

import org.jspecify.annotations.NullMarked;
