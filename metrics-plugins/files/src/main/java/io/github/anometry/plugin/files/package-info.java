/**
 * Predictions and ground truth from files, as a stream of batches: anomaly maps and masks in TIFF, PNG, NPY and NPZ, in
 * folders as MVTec AD, MVTec LOCO AD or a layout of a plugin has them, or in array files.
 *
 * <p>{@link io.github.anometry.plugin.files.Predictions} is where to begin.
 */
@NullMarked
package io.github.anometry.plugin.files;

import org.jspecify.annotations.NullMarked;
