/** Service interfaces: metrics, layouts, predictors and reports that are found by name. */
@NullMarked
package io.github.anometry.api.spi;

import org.jspecify.annotations.NullMarked;
