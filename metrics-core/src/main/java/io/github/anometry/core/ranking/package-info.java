/** Scores of two classes in rank order: what every ranking metric reads. Not a public API. */
@NullMarked
package io.github.anometry.core.ranking;

import org.jspecify.annotations.NullMarked;
