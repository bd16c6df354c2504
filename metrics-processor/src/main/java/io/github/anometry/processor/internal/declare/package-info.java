/** The annotations that ask for a wrapper: where they are, whether they can be read yet, and which names they take. */
@NullMarked
package io.github.anometry.processor.internal.declare;

import org.jspecify.annotations.NullMarked;
