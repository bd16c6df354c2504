/** Warnings about data and results. */
@NullMarked
package io.github.anometry.api.warning;

import org.jspecify.annotations.NullMarked;
