/** Random data, naive references, and hand-written metrics by name that the tests share. */
@NullMarked
package io.github.anometry.core.testing;

import org.jspecify.annotations.NullMarked;
