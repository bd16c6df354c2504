/** The evaluations of ND4J: labels first, predictions second, each [examples, outputs]. */
@NullMarked
package io.github.anometry.plugin.nd4j;

import org.jspecify.annotations.NullMarked;
