/** The metrics, each as a class of its own and as a metric over the fields of a batch. */
@NullMarked
package io.github.anometry.core.metric;

import org.jspecify.annotations.NullMarked;
