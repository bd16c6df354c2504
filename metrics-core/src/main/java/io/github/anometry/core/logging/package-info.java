/** Loggers: where results go when a run ends. */
@NullMarked
package io.github.anometry.core.logging;

import org.jspecify.annotations.NullMarked;
