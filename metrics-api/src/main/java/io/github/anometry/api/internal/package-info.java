/** Shared by Anometry's own modules; no promise to anybody else. */
@NullMarked
package io.github.anometry.api.internal;

import org.jspecify.annotations.NullMarked;
