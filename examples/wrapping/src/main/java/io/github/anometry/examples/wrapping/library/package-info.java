/** Stands for a library whose classes know nothing of Anometry. */
@NullMarked
package io.github.anometry.examples.wrapping.library;

import org.jspecify.annotations.NullMarked;
