/** The annotations that request an adapter: where they are, whether they can be read yet, and which names they claim. */
@NullMarked
package io.github.anometry.processor.internal.declare;

import org.jspecify.annotations.NullMarked;
