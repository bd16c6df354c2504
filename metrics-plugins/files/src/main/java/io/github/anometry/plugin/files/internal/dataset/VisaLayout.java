package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.pattern.Item;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.Listing;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * VisA as it is published. {@code split_csv/1cls.csv} says which images are for training; without it, {@code
 * <category>/image_anno.csv} lists them, and without that, all images in the folders are measured.
 */
@AutoService(DataLayout.class)
public final class VisaLayout extends PatternLayout {
    private static final String SPLIT = "split_csv/1cls.csv";
    private static final String ANNOTATIONS = "image_anno.csv";
    private static final String IMAGES = "/Data/Images/";

    public VisaLayout() {
        super(LayoutPattern.of(
                "visa",
                "VisA as published",
                30,
                "Normal",
                "{category}/Data/Images/{defect:Normal|Anomaly}/{id}.*",
                "{category}/Data/Masks/{defect:Anomaly}/{id}.*",
                """
                split_csv/1cls.csv             which images are test images; without it, all are
                <category>/
                  image_anno.csv               the images and masks; need not be there
                  Data/
                    Images/
                      Normal/<id>.JPG          normal images
                      Anomaly/<id>.JPG
                    Masks/
                      Anomaly/<id>.png         their masks
                """));
    }

    /** @param file where the row is */
    private record Row(Path file, String category, String image, boolean normal, String mask, boolean measured) {}

    @Override
    protected Listing list(Path dataset) {
        Listing folders = super.list(dataset);
        // The list of a category is in the folder above it.
        Path root =
                folders.ofOneCategory() ? dataset.toAbsolutePath().normalize().getParent() : dataset;
        if (root == null) {
            return folders;
        }
        Path split = root.resolve(SPLIT);
        if (Files.exists(split)) {
            return listed(folders, root, split(split), category -> true);
        }
        List<Row> rows = new ArrayList<>();
        List<String> categories =
                folders.items().stream().map(Item::category).distinct().toList();
        List<String> annotated = categories.stream()
                .filter(category -> Files.exists(root.resolve(category).resolve(ANNOTATIONS)))
                .toList();
        annotated.forEach(
                category -> rows.addAll(annotations(root.resolve(category).resolve(ANNOTATIONS), category)));
        return listed(folders, root, rows, annotated::contains);
    }

    private static List<Row> split(Path file) {
        return Table.read(file, List.of("object", "split", "label", "image", "mask")).stream()
                .map(row -> new Row(
                        file,
                        row.getOrDefault("object", ""),
                        row.getOrDefault("image", ""),
                        row.getOrDefault("label", "").equals("normal"),
                        row.getOrDefault("mask", ""),
                        row.getOrDefault("split", "").equals("test")))
                .toList();
    }

    private static List<Row> annotations(Path file, String category) {
        return Table.read(file, List.of("image", "label", "mask")).stream()
                .map(row -> new Row(
                        file,
                        category,
                        row.getOrDefault("image", ""),
                        row.getOrDefault("label", "").equals("normal"),
                        row.getOrDefault("mask", ""),
                        true))
                .toList();
    }

    /**
     * The listed images; others in the folders are not measured.
     *
     * @param isListed whether the rows are about a category; of others, the folders count
     */
    private static Listing listed(Listing folders, Path root, List<Row> rows, Predicate<String> isListed) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Item item : folders.items()) {
            boolean measured = !isListed.test(item.category());
            items.put(item.category() + "/" + item.path(), measured ? item : unmeasured(item));
        }
        List<String> categories =
                folders.items().stream().map(Item::category).distinct().toList();
        for (Row row : rows) {
            if (categories.contains(row.category())) {
                Item item = item(folders.ofOneCategory() ? folders.dataset() : root.resolve(row.category()), row);
                items.put(item.category() + "/" + item.path(), item);
            }
        }
        return new Listing(
                folders.dataset(),
                List.copyOf(items.values()),
                rows.isEmpty() ? folders.strayMasks() : List.of(),
                folders.ofOneCategory());
    }

    private static Item unmeasured(Item item) {
        return new Item(
                item.category(),
                item.defect(),
                item.id(),
                item.path(),
                item.image(),
                item.normal(),
                item.masks(),
                item.expectedMask(),
                item.object(),
                false);
    }

    /** @param folder of the category */
    private static Item item(Path folder, Row row) {
        String start = row.category() + IMAGES;
        String name = row.image().startsWith(start) ? row.image().substring(start.length()) : "";
        int slash = name.indexOf('/');
        if (slash < 1) {
            throw new DataException(
                    DatasetMessages.wrongPath(row.file(), row.image(), start + "<Normal|Anomaly>/<id>.JPG"));
        }
        Path image = folder.resolve(row.image().substring(row.category().length() + 1));
        Path mask = folder.resolve(
                row.mask().startsWith(row.category() + "/")
                        ? row.mask().substring(row.category().length() + 1)
                        : row.mask());
        boolean hasMask = !row.normal() && !row.mask().isEmpty() && Files.exists(mask) && !Folder.isFolder(mask);
        return new Item(
                row.category(),
                name.substring(0, slash),
                Item.withoutExtension(name),
                Item.withoutExtension(row.image().substring(row.category().length() + 1)),
                Optional.of(image),
                row.normal(),
                hasMask ? List.of(mask) : List.of(),
                mask.toString(),
                Optional.empty(),
                row.measured());
    }
}
