/** Models. */
@NullMarked
package io.github.anometry.api.model;

import org.jspecify.annotations.NullMarked;
