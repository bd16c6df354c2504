package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;

/**
 * The score of one image.
 *
 * @param dtype as it is stored, for warnings to name it
 */
record ImageScore(double value, DType dtype) {}
