/** Percentiles of scores in constant memory by HdrHistogram. */
@NullMarked
package io.github.anometry.plugin.hdrhistogram;

import org.jspecify.annotations.NullMarked;
