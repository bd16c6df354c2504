/** Quantiles of scores in constant memory by Apache DataSketches. */
@NullMarked
package io.github.anometry.plugin.datasketches;

import org.jspecify.annotations.NullMarked;
