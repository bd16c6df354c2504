/** Loads plugin jars, each plugin with its own class loader. */
@NullMarked
package io.github.anometry.core.plugin;

import org.jspecify.annotations.NullMarked;
