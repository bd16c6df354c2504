/** Figures as PNG and SVG. */
@NullMarked
package io.github.anometry.plugin.figures;

import org.jspecify.annotations.NullMarked;
