package io.github.anometry.plugin.files.demo;

import java.util.Optional;

/**
 * A test image of a {@linkplain DemoFiles data set}. Paths are relative, with slashes.
 *
 * @param category empty if the data set has none
 * @param defect the kind of its anomaly, or the data set's name for normal images
 * @param number among the images of this defect, from 0
 * @param image its path in the data set; empty if the data set is masks alone
 * @param mask the path of its mask in the data set; that of a normal image is all zero
 * @param map the path of its anomaly map in the folder of the maps
 */
public record DemoImage(
        String category,
        String defect,
        boolean normal,
        int number,
        Optional<String> image,
        Optional<String> mask,
        String map) {}
