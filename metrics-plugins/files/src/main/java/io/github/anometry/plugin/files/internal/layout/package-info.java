/** The built-in layouts of data sets. */
@NullMarked
package io.github.anometry.plugin.files.internal.layout;

import org.jspecify.annotations.NullMarked;
