package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.spi.DataLayout;
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
    private static final String IMAGES = "Data/Images/";

    public VisaLayout() {
        super(LayoutPattern.named("visa", "VisA as published", 30)
                .images("{category}/Data/Images/{defect:Normal|Anomaly}/{id}.*")
                .masks("{category}/Data/Masks/{defect:Anomaly}/{id}.*")
                .normalNames("Normal")
                .tree("""
                split_csv/1cls.csv             which images are test images; without it, all are
                <category>/
                  image_anno.csv               the images and masks; need not be there
                  Data/
                    Images/
                      Normal/<id>.JPG          normal images
                      Anomaly/<id>.JPG
                    Masks/
                      Anomaly/<id>.png         their masks
                """)
                .build());
    }

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
            return listed(folders, VisaList.split(split), category -> true, Optional.of(split));
        }
        List<VisaList.Row> rows = new ArrayList<>();
        List<String> annotated = categories(folders).stream()
                .filter(category -> Files.exists(root.resolve(category).resolve(ANNOTATIONS)))
                .toList();
        annotated.forEach(category ->
                rows.addAll(VisaList.annotations(root.resolve(category).resolve(ANNOTATIONS), category)));
        return listed(folders, rows, annotated::contains, Optional.empty());
    }

    private static List<String> categories(Listing folders) {
        return folders.items().stream().map(Item::category).distinct().toList();
    }

    /**
     * The listed images; others in the folders are not measured.
     *
     * @param isListed whether the rows are about a category; of others, the folders count
     */
    private static Listing listed(
            Listing folders, List<VisaList.Row> rows, Predicate<String> isListed, Optional<Path> list) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Item item : folders.items()) {
            boolean measured = !isListed.test(item.category());
            items.put(item.category() + "/" + item.path(), measured ? item : item.unmeasured());
        }
        List<String> categories = categories(folders);
        for (VisaList.Row row : rows) {
            if (categories.contains(row.category())) {
                Path folder = folders.ofOneCategory()
                        ? folders.dataset()
                        : folders.dataset().resolve(row.category());
                Item item = item(folder, row);
                items.put(item.category() + "/" + item.path(), item);
            }
        }
        return new Listing(
                folders.dataset(),
                List.copyOf(items.values()),
                rows.isEmpty() ? folders.strayMasks() : List.of(),
                folders.ofOneCategory(),
                list);
    }

    /** @param folder of the category */
    private static Item item(Path folder, VisaList.Row row) {
        String image = within(row.category(), row.image());
        String path = Item.withoutExtension(image);
        Path mask = folder.resolve(within(row.category(), row.mask()));
        boolean hasMask = !row.normal() && !row.mask().isEmpty() && Files.isRegularFile(mask);
        return new Item(
                row.category(),
                row.folder(),
                path.substring(IMAGES.length()),
                path,
                Optional.of(folder.resolve(image)),
                row.normal(),
                hasMask ? List.of(mask) : List.of(),
                mask.toString(),
                Optional.empty(),
                row.measured());
    }

    private static String within(String category, String path) {
        return path.startsWith(category + "/") ? path.substring(category.length() + 1) : path;
    }
}
