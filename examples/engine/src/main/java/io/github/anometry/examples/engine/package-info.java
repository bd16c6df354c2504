/** A detector of its own, fitted, validated and tested. */
@NullMarked
package io.github.anometry.examples.engine;

import org.jspecify.annotations.NullMarked;
