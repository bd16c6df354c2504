package io.github.anometry.core.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results of the parts of the data: of each defect type, of each category.
 *
 * @param by the field whose texts tell the parts apart: {@code defect_type}
 * @param groups the result of each part, by the text, in alphabetical order
 */
public record Breakdown(String by, Map<String, EvaluationResult> groups) {
    public Breakdown {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
