/** Figures as data, to be drawn by plugins. */
@NullMarked
package io.github.anometry.core.figure;

import org.jspecify.annotations.NullMarked;
