/** The distribution of scores. */
@NullMarked
package io.github.anometry.core.internal.distribution;

import org.jspecify.annotations.NullMarked;
