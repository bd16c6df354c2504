package io.github.anometry.plugin.files.internal.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lists of VisA: a split of all categories, or the images of one. */
final class VisaList {
    private static final String IMAGES = "/Data/Images/";
    private static final String NORMAL = "normal";

    private VisaList() {}

    /**
     * A row.
     *
     * @param image its path in the data set, with {@code /}
     * @param folder {@code Normal} or {@code Anomaly}
     * @param mask its path in the data set; empty if there is none
     * @param measured whether it is a test image
     */
    record Row(String category, String image, String folder, boolean normal, String mask, boolean measured) {}

    /** {@code split_csv/1cls.csv}. */
    static List<Row> split(Path file) {
        ListTable table = ListTable.read(file, List.of("object", "split", "label", "image", "mask"));
        return rows(table, row -> row.get("object"), row -> {
            String split = row.get("split").toLowerCase(Locale.ROOT);
            if (!split.equals("test") && !split.equals("train")) {
                table.mistake(row, DatasetMessages.unknownSplit(row.get("split")));
            }
            String label = row.get("label").toLowerCase(Locale.ROOT);
            if (!label.equals(NORMAL) && !label.equals("anomaly")) {
                table.mistake(row, DatasetMessages.unknownLabel(row.get("label")));
            }
            return split.equals("test");
        });
    }

    /** {@code <category>/image_anno.csv}, whose labels are kinds of anomalies. */
    static List<Row> annotations(Path file, String category) {
        return rows(ListTable.read(file, List.of("image", "label", "mask")), row -> category, row -> true);
    }

    private static List<Row> rows(
            ListTable table, Function<ListTable.Row, String> categories, Predicate<ListTable.Row> isMeasured) {
        List<Row> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (ListTable.Row row : table.rows()) {
            String category = categories.apply(row);
            String image = row.get("image").replace('\\', '/');
            boolean measured = isMeasured.test(row);
            boolean normal = row.get("label").equalsIgnoreCase(NORMAL);
            Long other = lines.putIfAbsent(image, row.line());
            if (other != null) {
                table.mistake(row, DatasetMessages.imageTwice(row.get("image"), other));
            }
            String start = category + IMAGES;
            Optional<String> folder = folder(image, start);
            if (folder.isEmpty()) {
                table.mistake(row, DatasetMessages.wrongPath(row.get("image"), start + "<Normal|Anomaly>/<id>.JPG"));
            } else if (folder.get().equalsIgnoreCase(NORMAL) != normal) {
                table.mistake(row, DatasetMessages.labelAgainstFolder(row.get("image"), row.get("label")));
            }
            rows.add(new Row(
                    category, image, folder.orElse(""), normal, row.get("mask").replace('\\', '/'), measured));
        }
        table.requireNoMistakes();
        return List.copyOf(rows);
    }

    private static Optional<String> folder(String image, String start) {
        String name = image.startsWith(start) ? image.substring(start.length()) : "";
        int slash = name.indexOf('/');
        return slash < 1 ? Optional.empty() : Optional.of(name.substring(0, slash));
    }
}
