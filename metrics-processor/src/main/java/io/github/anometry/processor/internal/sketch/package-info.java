/** Specs to start from, which messages offer. */
@NullMarked
package io.github.anometry.processor.internal.sketch;

import org.jspecify.annotations.NullMarked;
