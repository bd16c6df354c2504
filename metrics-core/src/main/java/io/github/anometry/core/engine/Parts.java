package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Field;
import java.util.List;

/**
 * By what results are broken down into parts of the data.
 *
 * @param field holds what each sample is of
 * @param againstNormal whether the normal samples, whatever they are of, are in each part
 */
public record Parts(Field<List<String>> field, boolean againstNormal) {
    /** Each category by itself. */
    public static Parts categories() {
        return by(Field.CATEGORY);
    }

    /** Each defect type against all normal samples, as papers report it. */
    public static Parts defectTypes() {
        return ofAnomalies(Field.DEFECT_TYPE);
    }

    /** The samples of each text by themselves. */
    public static Parts by(Field<List<String>> field) {
        return new Parts(field, false);
    }

    /** The anomalous samples of each text, each time against all normal samples ({@code gt_label} tells which). */
    public static Parts ofAnomalies(Field<List<String>> field) {
        return new Parts(field, true);
    }
}
