/** The model of a metric: values that do not depend on the declaration. */
@NullMarked
package io.github.anometry.processor.internal.model;

import org.jspecify.annotations.NullMarked;
