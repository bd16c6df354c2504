package io.github.anometry.plugin.files.internal.dataset;

import com.google.auto.service.AutoService;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.pattern.Item;
import io.github.anometry.plugin.files.internal.pattern.LayoutPattern;
import io.github.anometry.plugin.files.internal.pattern.Listing;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two folders of files: maps, and masks of the same names. An image is normal if its mask is all zero. */
@AutoService(DataLayout.class)
public final class FlatLayout extends PatternLayout {
    private static final String MASK_SUFFIX = "_mask";

    public FlatLayout() {
        super(LayoutPattern.named("flat", "two folders, one of maps, one of masks with the same names", 5)
                .images("<maps>/{id}.tiff")
                .masks("<masks>/{id}.*")
                .normals(LayoutPattern.Normals.BY_MASK)
                .normalNames()
                .maps(LayoutPattern.Maps.BY_NAME)
                .recognisedBy()
                .tree("""
                        <maps>/
                          <id>.tiff         or .tif, .npy, .npz, .png
                        <masks>/
                          <id>.png          also <id>_mask.png; an image is normal if its mask is all zero
                        """)
                .build());
    }

    @Override
    protected Optional<String> recognise(LayoutRequest request) {
        if (request.maps().isEmpty()) {
            return Optional.of(DatasetMessages.flatNeedsMaps());
        }
        Path maps = request.maps().get();
        Set<String> ids = new TreeSet<>();
        Folder.possibleMasks(request.dataset()).forEach(mask -> ids.add(id(mask)));
        boolean share = !maps.toAbsolutePath()
                        .normalize()
                        .equals(request.dataset().toAbsolutePath().normalize())
                && Folder.mapFiles(maps).stream().map(Folder::id).anyMatch(ids::contains);
        if (!share) {
            return Optional.of(mismatch(maps, request.dataset()));
        }
        // Either may be masks; scores as masks would be anomalous nearly everywhere.
        return Folder.mapFiles(maps).stream().allMatch(FlatLayout::isPng)
                        && Folder.possibleMasks(request.dataset()).stream().allMatch(FlatLayout::isFormatOfScores)
                ? Optional.of(DatasetMessages.flatSwapped(maps, request.dataset()))
                : Optional.empty();
    }

    private static boolean isPng(Path file) {
        return Folder.name(file).toLowerCase(Locale.ROOT).endsWith(".png");
    }

    private static boolean isFormatOfScores(Path file) {
        return Folder.name(file).toLowerCase(Locale.ROOT).matches(".*\\.(tiff?|np[yz])");
    }

    private static String mismatch(Path maps, Path dataset) {
        return Folder.mapFiles(maps).isEmpty()
                ? DatasetMessages.noFlatMaps(maps, Folder.names(maps))
                : DatasetMessages.noSharedNames(maps, dataset);
    }

    @Override
    public int nearness(LayoutRequest request) {
        boolean areFlat =
                request.maps().filter(maps -> Folder.folders(maps).isEmpty()).isPresent()
                        && !Folder.possibleMasks(request.dataset()).isEmpty();
        return areFlat ? 1 : 0;
    }

    private static String id(Path mask) {
        String id = Folder.id(mask);
        return id.endsWith(MASK_SUFFIX) ? id.substring(0, id.length() - MASK_SUFFIX.length()) : id;
    }

    @Override
    protected Listing list(Path dataset) {
        SortedMap<String, List<Path>> masks =
                new TreeMap<>(Folder.possibleMasks(dataset).stream().collect(Collectors.groupingBy(FlatLayout::id)));
        List<Item> items = new ArrayList<>();
        masks.forEach((id, files) -> items.add(item(Folder.realName(dataset), id, files)));
        return new Listing(dataset, items, true);
    }

    private static Item item(String category, String id, List<Path> masks) {
        boolean normal = masks.size() == 1
                && !ImageFormats.mask(DataFile.of(masks.get(0))).hasAnomaly();
        return new Item(
                category,
                normal ? "good" : "defect",
                id,
                id,
                Optional.empty(),
                normal,
                masks,
                masks.get(0).toString(),
                Optional.empty(),
                true);
    }
}
