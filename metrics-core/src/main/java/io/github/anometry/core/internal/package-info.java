/** Shared by this module's packages; not public API. */
@NullMarked
package io.github.anometry.core.internal;

import org.jspecify.annotations.NullMarked;
