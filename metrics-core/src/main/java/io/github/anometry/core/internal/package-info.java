/** Shared by this module's packages; no promise to anybody else. */
@NullMarked
package io.github.anometry.core.internal;

import org.jspecify.annotations.NullMarked;
