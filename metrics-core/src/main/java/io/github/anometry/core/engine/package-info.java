/** Runs of a model over data: predict, measure, log. */
@NullMarked
package io.github.anometry.core.engine;

import org.jspecify.annotations.NullMarked;
