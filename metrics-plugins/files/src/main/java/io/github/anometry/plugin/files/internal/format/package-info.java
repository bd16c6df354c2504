/** Reads maps and masks in TIFF, PNG, BMP, GIF, NPY and NPZ files. */
@NullMarked
package io.github.anometry.plugin.files.internal.format;

import org.jspecify.annotations.NullMarked;
