/** What measures of predicted labels are made of. */
@NullMarked
package io.github.anometry.core.internal.label;

import org.jspecify.annotations.NullMarked;
