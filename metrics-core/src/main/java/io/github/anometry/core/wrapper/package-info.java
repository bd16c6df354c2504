/** Wrappers: metrics around a metric, with an interval, over a window, or the best of all epochs. */
@NullMarked
package io.github.anometry.core.wrapper;

import org.jspecify.annotations.NullMarked;
