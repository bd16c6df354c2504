package io.github.anometry.api.data;

import java.util.List;

/**
 * Images that are evaluated together: one object category of a data set.
 *
 * @param name its name in results: {@code bottle}
 * @param samples in the order in which they are read; at least one
 */
public record DataCategory(String name, List<DataSample> samples) {
    public DataCategory {
        samples = List.copyOf(samples);
    }
}
