package io.github.anometry.api.data;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The files of one image of a data set and of its prediction, before any is read.
 *
 * @param id identifies the image for every model: {@code bottle/broken/000}
 * @param defectType the kind of its anomalies: {@code broken}; {@code good}, or what the data set calls it, if it has none
 * @param map its anomaly map; empty where images are wanted without predictions, and where the score is all that was predicted
 * @param image the image itself, if the data set has it and its path is known
 * @param truth whether and where it is anomalous
 * @param score the predicted image score, if it is known without the map
 * @param object what the image is a view of, if several images show one object
 * @param ignore a mask of pixels that count in no metric of pixels, whatever the truth says of them
 */
public record DataSample(
        String id,
        String defectType,
        Optional<DataFile> map,
        Optional<DataFile> image,
        Truth truth,
        OptionalDouble score,
        Optional<String> object,
        Optional<DataFile> ignore) {
    /** An image without a score of its own, which shows an object of its own, and of which all pixels count. */
    public DataSample(String id, String defectType, Optional<DataFile> map, Optional<DataFile> image, Truth truth) {
        this(id, defectType, map, image, truth, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /** This image with another score. */
    public DataSample withScore(double other) {
        return new DataSample(id, defectType, map, image, truth, OptionalDouble.of(other), object, ignore);
    }

    /** This image with another ground truth. */
    public DataSample withTruth(Truth other) {
        return new DataSample(id, defectType, map, image, other, score, object, ignore);
    }

    /** This image without the pixels that a mask marks. */
    public DataSample withIgnored(DataFile mask) {
        return new DataSample(id, defectType, map, image, truth, score, object, Optional.of(mask));
    }
}
