/** The ranking of the scores of two classes. */
@NullMarked
package io.github.anometry.core.internal.ranking;

import org.jspecify.annotations.NullMarked;
