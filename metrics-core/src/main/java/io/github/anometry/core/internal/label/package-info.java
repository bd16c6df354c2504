/** The parts of measures of predicted labels. */
@NullMarked
package io.github.anometry.core.internal.label;

import org.jspecify.annotations.NullMarked;
