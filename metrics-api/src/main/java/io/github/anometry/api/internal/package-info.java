/** Shared by the modules of Anometry. Not a public API. */
@NullMarked
package io.github.anometry.api.internal;

import org.jspecify.annotations.NullMarked;
