/** What generated wrappers are built from. Not meant to be called by hand. */
@NullMarked
package io.github.anometry.api.wrapper;

import org.jspecify.annotations.NullMarked;
