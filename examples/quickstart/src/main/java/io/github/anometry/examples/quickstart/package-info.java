/** The README's tour, as code that runs. */
@NullMarked
package io.github.anometry.examples.quickstart;

import org.jspecify.annotations.NullMarked;
