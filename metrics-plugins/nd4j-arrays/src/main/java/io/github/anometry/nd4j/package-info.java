/** Tensors as ND4J's arrays and back. */
@NullMarked
package io.github.anometry.nd4j;

import org.jspecify.annotations.NullMarked;
