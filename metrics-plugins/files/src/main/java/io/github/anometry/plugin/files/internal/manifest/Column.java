package io.github.anometry.plugin.files.internal.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a manifest. */
enum Column {
    IMAGE_PATH("path"),
    MAP_PATH(""),
    MASK_PATH(""),
    LABEL("label_index"),
    SCORE(""),
    CATEGORY(""),
    DEFECT_TYPE(""),
    SPLIT(""),
    SAMPLE_ID(""),
    OBJECT_ID("");

    /** Of Anomalib's tabular data; empty if there is none. */
    private final String otherName;

    Column(String otherName) {
        this.otherName = otherName;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    static Optional<Column> of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title) || column.otherName.equals(title))
                .findFirst();
    }
}
