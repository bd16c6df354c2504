/** Quantiles of scores in constant memory by t-digest. */
@NullMarked
package io.github.anometry.plugin.tdigest;

import org.jspecify.annotations.NullMarked;
