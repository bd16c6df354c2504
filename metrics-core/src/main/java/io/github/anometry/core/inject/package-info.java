/** Guice modules. Everything here is also available without Guice. */
@NullMarked
package io.github.anometry.core.inject;

import org.jspecify.annotations.NullMarked;
