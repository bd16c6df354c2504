package io.github.anometry.api.data;

import java.util.Optional;

/**
 * An image of a data set with what was predicted for it: which files there are, before any is read.
 *
 * @param id by which the image is known whichever model is measured: {@code bottle/broken/000}
 * @param defectType the kind of its anomalies: {@code broken}; {@code good}, or what the data set calls it, if it has none
 * @param map its anomaly map; empty where images are wanted without predictions
 * @param image the image itself, if the data set has it and its place is known
 * @param truth whether and where it is anomalous
 */
public record DataSample(String id, String defectType, Optional<DataFile> map, Optional<DataFile> image, Truth truth) {}
