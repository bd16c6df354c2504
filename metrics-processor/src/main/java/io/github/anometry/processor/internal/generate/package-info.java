/** From a declaration to a file: reads, then writes. */
@NullMarked
package io.github.anometry.processor.internal.generate;

import org.jspecify.annotations.NullMarked;
