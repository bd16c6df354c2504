/** Pixels and bytes: what the readers of all formats share. */
@NullMarked
package io.github.anometry.plugin.files.internal.pixel;

import org.jspecify.annotations.NullMarked;
