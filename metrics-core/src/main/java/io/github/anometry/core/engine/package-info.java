/** Runs models over data: predict, evaluate, log. */
@NullMarked
package io.github.anometry.core.engine;

import org.jspecify.annotations.NullMarked;
