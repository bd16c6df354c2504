/** TIFF files. */
@NullMarked
package io.github.anometry.plugin.files.internal.tiff;

import org.jspecify.annotations.NullMarked;
