/** PNG files. */
@NullMarked
package io.github.anometry.plugin.files.internal.png;

import org.jspecify.annotations.NullMarked;
