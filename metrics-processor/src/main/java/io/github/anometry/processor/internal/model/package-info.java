/** What the writers need to know of a metric: values, which know no declaration. */
@NullMarked
package io.github.anometry.processor.internal.model;

import org.jspecify.annotations.NullMarked;
