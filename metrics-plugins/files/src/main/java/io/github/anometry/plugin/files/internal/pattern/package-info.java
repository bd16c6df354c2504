/** Layouts that are declared by patterns of paths. */
@NullMarked
package io.github.anometry.plugin.files.internal.pattern;

import org.jspecify.annotations.NullMarked;
