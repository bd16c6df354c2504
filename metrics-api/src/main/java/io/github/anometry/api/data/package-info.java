/** The data that a model is validated and tested on. */
@NullMarked
package io.github.anometry.api.data;

import org.jspecify.annotations.NullMarked;
