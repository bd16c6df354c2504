/** The data sets of {@code anometry demo}. */
@NullMarked
package io.github.anometry.cli.demo;

import org.jspecify.annotations.NullMarked;
