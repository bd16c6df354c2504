/** Moments and quantiles of scores by Apache Commons Statistics. */
@NullMarked
package io.github.anometry.plugin.commonsstatistics;

import org.jspecify.annotations.NullMarked;
