package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Field;
import java.util.List;

/**
 * How results are broken down into groups.
 *
 * @param field holds the group of each sample
 * @param againstNormal whether all normal samples are in each group
 */
public record Parts(Field<List<String>> field, boolean againstNormal) {
    /** Each category separately. */
    public static Parts categories() {
        return by(Field.CATEGORY);
    }

    /** Each defect type against all normal samples, as in papers. */
    public static Parts defectTypes() {
        return ofAnomalies(Field.DEFECT_TYPE);
    }

    /** The samples of each text separately. */
    public static Parts by(Field<List<String>> field) {
        return new Parts(field, false);
    }

    /** The anomalous samples of each text against all normal samples, by {@code gt_label}. */
    public static Parts ofAnomalies(Field<List<String>> field) {
        return new Parts(field, true);
    }
}
