package io.github.anometry.plugin.files.internal.size;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sizes that the maps of normal images get where maps are resized to their masks, which normal images do not have: the
 * size of the category's masks if these have one, else that of the image itself. If no other map of the category is resized,
 * these are not, either. Thread-safe.
 */
public final class NormalSizes {
    private final DataCategory category;
    /** Null until it is needed, because it takes the headers of all masks and their maps. */
    private @Nullable Masks masks;

    /**
     * The masks of a category, as far as headers reveal.
     *
     * @param sizes by text, sorted
     * @param resize whether one has another size than its map
     */
    private record Masks(TreeMap<String, int[]> sizes, boolean resize) {}

    public NormalSizes(DataCategory category) {
        this.category = category;
    }

    /**
     * The size for the map of a normal image; empty if it stays as it is.
     *
     * @throws DataException if it is unknown
     */
    public Optional<int[]> of(DataSample sample, DataFile map) {
        Masks others = masks();
        if (!others.resize()) {
            return Optional.empty();
        }
        if (sample.truth() instanceof Truth.Normal normal && !normal.masks().isEmpty()) {
            return size(normal.masks().get(0), ImageFile.Role.MASK);
        }
        if (others.sizes().size() == 1) {
            return Optional.of(others.sizes().firstEntry().getValue());
        }
        // A manifest may name an image that is not there.
        Optional<DataFile> image = sample.image()
                .filter(file -> file.path().map(path -> Files.exists(path)).orElse(true));
        Optional<int[]> ofImage = image.flatMap(ImageFormats::size);
        if (ofImage.isEmpty()) {
            List<String> sizes = List.copyOf(others.sizes().keySet());
            throw new DataException(Messages.sizeOfNormalImageUnknown(map, sizes, image));
        }
        return ofImage;
    }

    private synchronized Masks masks() {
        Masks known = masks;
        if (known == null) {
            known = read();
            masks = known;
        }
        return known;
    }

    private Masks read() {
        TreeMap<String, int[]> sizes = new TreeMap<>();
        boolean resize = false;
        for (DataSample sample : category.samples()) {
            Optional<int[]> ofMask = ofMask(sample.truth());
            if (ofMask.isPresent()) {
                sizes.put(SizeChanges.text(ofMask.get()), ofMask.get());
                resize = resize
                        || sample.map()
                                .flatMap(map -> size(map, ImageFile.Role.MAP))
                                .filter(ofMap -> !Arrays.equals(ofMap, ofMask.get()))
                                .isPresent();
            }
        }
        return new Masks(sizes, resize);
    }

    private static Optional<int[]> ofMask(Truth truth) {
        if (truth instanceof Truth.Masked masked) {
            return size(masked.mask(), ImageFile.Role.MASK);
        }
        return truth instanceof Truth.Regions regions
                ? size(regions.masks().get(0), ImageFile.Role.REGION)
                : Optional.empty();
    }

    private static Optional<int[]> size(DataFile file, ImageFile.Role role) {
        try (ImageFile open = ImageFile.open(file, role)) {
            return open.shape().map(shape -> Arrays.copyOfRange(shape, shape.length - 2, shape.length));
        }
    }
}
