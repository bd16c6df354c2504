/** The metrics, each as a plain class and as a metric over the fields of a batch. */
@NullMarked
package io.github.anometry.core.metric;

import org.jspecify.annotations.NullMarked;
