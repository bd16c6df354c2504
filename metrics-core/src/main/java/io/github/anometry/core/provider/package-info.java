/** Finding what plugins and jars of the class path offer by name. */
@NullMarked
package io.github.anometry.core.provider;

import org.jspecify.annotations.NullMarked;
