/** The data set that {@code anometry demo} makes. */
@NullMarked
package io.github.anometry.cli.demo;

import org.jspecify.annotations.NullMarked;
