/** The contract of a metric, with and without fields, and its result. */
@NullMarked
package io.github.anometry.api.metric;

import org.jspecify.annotations.NullMarked;
