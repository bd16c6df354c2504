package io.github.anometry.core.metric;

import io.github.anometry.api.metric.Curve;

/**
 * The overlap curve of one anomalous image.
 *
 * @param imagePath the path of the image; empty if unknown
 * @param curve {@code tpr}, the true positive rate of the image's pixels, over {@code shared_fpr}
 */
public record ImageCurve(String imagePath, Curve curve) {}
