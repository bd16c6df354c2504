/** A custom detector: fitted, validated and tested. */
@NullMarked
package io.github.anometry.examples.engine;

import org.jspecify.annotations.NullMarked;
