/** Work on several cores. Not a public API. */
@NullMarked
package io.github.anometry.core.parallel;

import org.jspecify.annotations.NullMarked;
