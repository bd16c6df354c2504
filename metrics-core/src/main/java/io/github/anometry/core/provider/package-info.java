/** Finds providers of plugins and of the class path by name. */
@NullMarked
package io.github.anometry.core.provider;

import org.jspecify.annotations.NullMarked;
