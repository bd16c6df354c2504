/** The annotations that the processor reads. */
@NullMarked
package io.github.anometry.api.annotation;

import org.jspecify.annotations.NullMarked;
