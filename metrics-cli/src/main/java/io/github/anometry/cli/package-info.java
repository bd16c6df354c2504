/** The command {@code anometry}. */
@NullMarked
package io.github.anometry.cli;

import org.jspecify.annotations.NullMarked;
