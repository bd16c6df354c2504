package io.github.anometry.core.metric;

import io.github.anometry.api.metric.Curve;

/**
 * The overlap curve of one anomalous image.
 *
 * @param image the image's number in the order in which images came, from 0
 * @param curve {@code tpr}, the share of the image's anomalous pixels that is found, over {@code shared_fpr}
 */
public record ImageCurve(int image, Curve curve) {}
