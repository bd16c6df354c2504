/** Scores of two classes in rank order: what every ranking metric reads. */
@NullMarked
package io.github.anometry.core.internal.ranking;

import org.jspecify.annotations.NullMarked;
