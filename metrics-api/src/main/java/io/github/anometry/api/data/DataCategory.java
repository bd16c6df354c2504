package io.github.anometry.api.data;

import java.util.List;

/**
 * Images that are measured together: an object of a data set.
 *
 * @param name by which results call it: {@code bottle}
 * @param samples in the order in which they are read; at least one
 */
public record DataCategory(String name, List<DataSample> samples) {
    public DataCategory {
        samples = List.copyOf(samples);
    }
}
