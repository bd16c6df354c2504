package io.github.anometry.api.metric;

import io.github.anometry.api.batch.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that a metric has for single samples.
 *
 * @param ids the field whose texts identify the samples
 * @param values by these texts; samples without a value are left out
 */
public record SampleValues(Field<List<String>> ids, Map<String, Double> values) {
    public SampleValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
