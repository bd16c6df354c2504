/** Evaluators wired by Guice. */
@NullMarked
package io.github.anometry.examples.injection;

import org.jspecify.annotations.NullMarked;
