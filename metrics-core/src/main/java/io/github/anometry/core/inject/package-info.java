/** Evaluators wired by Guice. Everything here can be had without Guice as well. */
@NullMarked
package io.github.anometry.core.inject;

import org.jspecify.annotations.NullMarked;
