/** Stands for a library of metrics whose classes know nothing of Anometry. */
@NullMarked
package io.github.anometry.examples.guide.library;

import org.jspecify.annotations.NullMarked;
