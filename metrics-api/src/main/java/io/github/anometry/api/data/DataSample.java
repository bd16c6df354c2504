package io.github.anometry.api.data;

import java.util.Optional;

/**
 * The files of one image of a data set and of its prediction, before any is read.
 *
 * @param id identifies the image for every model: {@code bottle/broken/000}
 * @param defectType the kind of its anomalies: {@code broken}; {@code good}, or what the data set calls it, if it has none
 * @param map its anomaly map; empty where images are wanted without predictions
 * @param image the image itself, if the data set has it and its path is known
 * @param truth whether and where it is anomalous
 */
public record DataSample(String id, String defectType, Optional<DataFile> map, Optional<DataFile> image, Truth truth) {}
