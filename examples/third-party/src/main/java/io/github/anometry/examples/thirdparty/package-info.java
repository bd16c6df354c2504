/** Metrics of H2O and Mahout, wrapped. */
@NullMarked
package io.github.anometry.examples.thirdparty;

import org.jspecify.annotations.NullMarked;
