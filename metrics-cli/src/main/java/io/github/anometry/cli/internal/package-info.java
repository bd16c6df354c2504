/** Shared by the packages of the command. */
@NullMarked
package io.github.anometry.cli.internal;

import org.jspecify.annotations.NullMarked;
