package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Real-IAD: a JSON file for each category lists its images. Five images show one object; what is before {@code _C1_} in their names
 * identifies it.
 */
@AutoService(DataLayout.class)
public final class RealIadLayout extends PatternLayout {
    private static final String JSONS = "realiad_jsons";
    private static final Pattern SIZE = Pattern.compile("realiad_(256|512|1024|raw)");
    private static final Pattern VIEW = Pattern.compile("(.+)_C\\d+_.*");
    private static final int HALF = 127;

    public RealIadLayout() {
        super(LayoutPattern.named("real-iad", "Real-IAD", 30)
                .images("realiad_<size>/{category}/<OK|NG>/.../{id}.jpg")
                .masks("the masks that realiad_jsons/{category}.json lists")
                .normalNames("OK")
                .maskRule(new MaskRule(MaskRule.Comparison.ABOVE, HALF))
                .recognisedBy()
                .tree("""
                        realiad_jsons/
                          realiad_jsons/                     this folder need not be there
                            <category>.json                  the images, their masks and defects
                        realiad_1024/                        or realiad_256, realiad_512, realiad_raw
                          <category>/
                            OK/S<nnnn>/<id>.jpg              normal images
                            NG/<defect>/S<nnnn>/<id>.jpg
                            NG/<defect>/S<nnnn>/<id>.png     their masks, which the list names
                        """)
                .build());
    }

    /**
     * Where a data set is.
     *
     * @param images the folder of the categories
     * @param only the category whose folder was passed
     */
    private record Place(Path jsons, Path images, Optional<String> only) {}

    /** The folder passed may be that of the data set, of the images in one size, or of a category. */
    private static Optional<Place> place(Path dataset) {
        Optional<Path> own = jsons(dataset);
        if (own.isPresent()) {
            return Optional.of(new Place(own.get(), dataset, Optional.empty()));
        }
        Path folder = dataset.toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Optional<Path> beside = jsons(parent);
        if (beside.isPresent()) {
            return Optional.of(
                    isSize(folder)
                            ? new Place(beside.get(), dataset, Optional.empty())
                            : new Place(beside.get(), parent, Optional.of(Folder.name(folder))));
        }
        Path above = parent.getParent();
        return above == null || !isSize(parent)
                ? Optional.empty()
                : jsons(above).map(found -> new Place(found, parent, Optional.of(Folder.name(folder))));
    }

    private static boolean isSize(Path folder) {
        return SIZE.matcher(Folder.name(folder)).matches();
    }

    /** The folder of the lists, if there are any. */
    private static Optional<Path> jsons(Path base) {
        return Stream.of(base.resolve(JSONS).resolve(JSONS), base.resolve(JSONS))
                .filter(Folder::isFolder)
                .filter(folder -> !lists(folder).isEmpty())
                .findFirst();
    }

    private static List<String> lists(Path folder) {
        return Folder.names(folder).stream()
                .filter(name -> name.endsWith(".json"))
                .toList();
    }

    @Override
    protected Optional<String> recognise(LayoutRequest request) {
        return place(request.dataset())
                        .filter(place -> place.only()
                                .map(only -> Files.exists(place.jsons().resolve(only + ".json")))
                                .orElse(true))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(DatasetMessages.noRealIad(request.dataset()));
    }

    @Override
    public int nearness(LayoutRequest request) {
        return Folder.folders(request.dataset()).stream().anyMatch(RealIadLayout::isSize) ? 1 : 0;
    }

    @Override
    protected Listing list(Path dataset) {
        Place place = place(dataset).orElseThrow();
        Path images = images(place.images());
        List<Item> items = new ArrayList<>();
        for (String name : lists(place.jsons())) {
            String category = Item.withoutExtension(name);
            // The lists may be of more categories than were downloaded.
            boolean isWanted = place.only().map(category::equals).orElse(Folder.isFolder(images.resolve(category)));
            if (isWanted) {
                JsonList json = JsonList.read(place.jsons().resolve(name));
                for (List<Map<String, String>> all : json.test().values()) {
                    Path folder = place.only().isPresent() ? dataset : images.resolve(category);
                    all.forEach(image -> items.add(item(json, folder, category, image)));
                }
            }
        }
        return new Listing(dataset, items, place.only().isPresent());
    }

    private static Path images(Path folder) {
        List<Path> sizes =
                Folder.folders(folder).stream().filter(RealIadLayout::isSize).toList();
        if (sizes.size() > 1) {
            List<String> names = sizes.stream().map(Folder::name).toList();
            throw new ConfigurationException("masks", DatasetMessages.severalSizes(folder, names), null);
        }
        return sizes.isEmpty() ? folder : sizes.get(0);
    }

    private static Item item(JsonList json, Path folder, String category, Map<String, String> image) {
        String prefix = json.meta().getOrDefault("prefix", "").equals(category + "/") ? "" : category + "/";
        String path = within(json.get(image, "image_path"), prefix);
        String mask = within(image.getOrDefault("mask_path", ""), prefix);
        String defect = json.get(image, "anomaly_class");
        boolean normal = defect.equals(json.meta().getOrDefault("normal_class", "OK"));
        boolean hasMask = !normal && !mask.isEmpty() && Files.isRegularFile(folder.resolve(mask));
        String id = Item.withoutExtension(path);
        String name = id.substring(id.lastIndexOf('/') + 1);
        Matcher view = VIEW.matcher(name);
        return new Item(
                category,
                defect,
                defect + "/" + name,
                id,
                Optional.of(folder.resolve(path)),
                normal,
                hasMask ? List.of(folder.resolve(mask)) : List.of(),
                folder.resolve(mask).toString(),
                Optional.of(category + "/" + (view.matches() ? view.group(1) : name)),
                true);
    }

    /** The path within the category. Lists differ in whether the category is in their paths or in their prefix. */
    private static String within(String path, String prefix) {
        return !prefix.isEmpty() && path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }
}
