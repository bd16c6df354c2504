package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;

/**
 * The score of one image.
 *
 * @param dtype the stored type, for warnings
 */
record ImageScore(double value, DType dtype) {}
