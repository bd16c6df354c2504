/** Gives maps and masks one size. */
@NullMarked
package io.github.anometry.plugin.files.internal.size;

import org.jspecify.annotations.NullMarked;
