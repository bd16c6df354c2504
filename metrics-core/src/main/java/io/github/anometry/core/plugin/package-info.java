/** Metrics from plugin jars, each plugin with a class loader of its own. */
@NullMarked
package io.github.anometry.core.plugin;

import org.jspecify.annotations.NullMarked;
