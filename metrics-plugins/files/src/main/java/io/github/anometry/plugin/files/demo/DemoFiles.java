package io.github.anometry.plugin.files.demo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a small data set. What is in the images, masks and maps is up to who writes them.
 *
 * @param images the test images: of each category the normal ones, then those of each defect
 * @param others images that are not measured, such as those for training
 * @param lists the texts in which the data set lists its images, by their paths in the data set
 */
public record DemoFiles(List<DemoImage> images, List<Other> others, Map<String, String> lists) {
    /**
     * An image without defects that is not measured.
     *
     * @param mask the path of its mask, which is all zero
     */
    public record Other(String category, String image, Optional<String> mask) {}

    /**
     * How much there is of a data set.
     *
     * @param categories at most
     * @param defects of each category, at most
     * @param normal how many normal test images each category has
     * @param anomalous how many images each defect has
     * @param others how many images each category has for training, where the data set has some
     */
    public record Size(int categories, int defects, int normal, int anomalous, int others) {}

    public DemoFiles {
        images = List.copyOf(images);
        others = List.copyOf(others);
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
    }
}
