/** The plugin project that {@code anometry plugins new} makes. */
@NullMarked
package io.github.anometry.cli.scaffold;

import org.jspecify.annotations.NullMarked;
