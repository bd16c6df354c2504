/** Figures as data: what is drawn, not how. */
@NullMarked
package io.github.anometry.core.figure;

import org.jspecify.annotations.NullMarked;
