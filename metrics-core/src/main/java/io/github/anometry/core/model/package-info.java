/** Models with their metrics, thresholds and post-processing. */
@NullMarked
package io.github.anometry.core.model;

import org.jspecify.annotations.NullMarked;
