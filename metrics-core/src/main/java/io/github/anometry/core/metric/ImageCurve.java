package io.github.anometry.core.metric;

import io.github.anometry.api.metric.Curve;

/**
 * The overlap curve of one anomalous image.
 *
 * @param imagePath where the image came from; empty if that was not told
 * @param curve {@code tpr}, the share of the image's anomalous pixels that is found, over {@code shared_fpr}
 */
public record ImageCurve(String imagePath, Curve curve) {}
