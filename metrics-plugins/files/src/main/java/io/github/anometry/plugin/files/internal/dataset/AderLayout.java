package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.pattern.Item;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.Listing;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code meta.json} of ADer and AnomalyCLIP, which lists the images of each category. Many data sets got one in addition;
 * those in the folders of MVTec AD are read without it.
 */
@AutoService(DataLayout.class)
public final class AderLayout extends PatternLayout {
    private static final String META = "meta.json";
    private static final String TEST = "test/";

    public AderLayout() {
        super(LayoutPattern.named("ader", "data sets with the meta.json of ADer or AnomalyCLIP", 12)
                .images("<img_path>")
                .masks("<mask_path>, as meta.json lists them")
                .normals(LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL)
                .normalNames()
                .recognisedBy()
                .tree("""
                        meta.json    {"test": {"<category>": [{"img_path": "...", "mask_path": "...",
                                      "specie_name": "<defect>", "anomaly": 0}]}}; images with anomaly 0 are normal
                        """)
                .build());
    }

    @Override
    protected Optional<String> recognise(LayoutRequest request) {
        Path dataset = request.dataset();
        if (!Files.exists(dataset.resolve(META))) {
            return Optional.of(DatasetMessages.noMeta(dataset));
        }
        return Folder.folders(dataset).stream()
                .filter(category -> Files.isDirectory(category.resolve("test"))
                        && Files.isDirectory(category.resolve("ground_truth")))
                .findFirst()
                .map(DatasetMessages::readWithoutMeta);
    }

    @Override
    protected Listing list(Path dataset) {
        JsonList json = JsonList.read(dataset.resolve(META));
        List<Item> items = new ArrayList<>();
        json.test()
                .forEach(
                        (category, images) -> images.forEach(image -> items.add(item(dataset, json, category, image))));
        return new Listing(dataset, items, false);
    }

    private static Item item(Path dataset, JsonList json, String category, Map<String, String> image) {
        String path = json.get(image, "img_path");
        Path file = dataset.resolve(path);
        String within = path.startsWith(category + "/") ? path.substring(category.length() + 1) : path;
        String mask = image.getOrDefault("mask_path", "");
        boolean normal = json.get(image, "anomaly").equals("0");
        boolean hasMask = !normal && !mask.isEmpty() && Files.isRegularFile(dataset.resolve(mask));
        String id = Item.withoutExtension(within);
        return new Item(
                category,
                image.getOrDefault("specie_name", normal ? "good" : "defect"),
                id.startsWith(TEST) ? id.substring(TEST.length()) : id,
                id,
                Optional.of(file),
                normal,
                hasMask ? List.of(dataset.resolve(mask)) : List.of(),
                dataset.resolve(mask).toString(),
                Optional.empty(),
                true);
    }
}
