package io.github.anometry.plugin.files.internal.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A column of a manifest. */
enum Column {
    IMAGE_PATH,
    MAP_PATH,
    MASK_PATH,
    LABEL,
    SCORE,
    CATEGORY,
    DEFECT_TYPE,
    SPLIT,
    SAMPLE_ID,
    OBJECT_ID,
    IGNORE_PATH;

    /** Of Anomalib's tabular data. */
    private static final Map<String, Column> OTHER_NAMES = Map.of("path", IMAGE_PATH, "label_index", LABEL);

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    static Optional<Column> of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(title)));
    }
}
