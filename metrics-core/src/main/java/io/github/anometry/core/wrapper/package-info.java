/** Metrics that are made of any other metric: with an interval, over a window, best of all epochs. */
@NullMarked
package io.github.anometry.core.wrapper;

import org.jspecify.annotations.NullMarked;
