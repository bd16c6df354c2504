/** How metrics are found, described and made from text. */
@NullMarked
package io.github.anometry.api.spi;

import org.jspecify.annotations.NullMarked;
