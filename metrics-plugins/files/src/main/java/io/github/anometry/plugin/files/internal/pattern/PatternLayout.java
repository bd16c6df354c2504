package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.layout.DrawnLayout;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.layout.PathTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A layout that is declared by a {@link LayoutPattern}. The data set has its images; only maps may be missing. */
public abstract class PatternLayout implements DataLayout, DrawnLayout {
    private final LayoutPattern pattern;

    protected PatternLayout(LayoutPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public final String name() {
        return pattern.name();
    }

    @Override
    public final String summary() {
        String images = shown(pattern.imageTemplates());
        return pattern.dataSets() + ": " + images
                + (pattern.masks().isEmpty() ? "." : " and " + shown(pattern.maskTemplates()) + ".");
    }

    private static String shown(List<PathTemplate> templates) {
        return templates.stream().map(PathTemplate::shown).collect(Collectors.joining(" or "));
    }

    @Override
    public final int priority() {
        return pattern.priority();
    }

    @Override
    public final Drawing drawing() {
        return new Drawing(
                pattern.dataSets(),
                pattern.tree(),
                pattern.mapPaths().stream().map(PathTree::draw).distinct().toList(),
                pattern.normalNames(),
                pattern.maskRule());
    }

    @Override
    public final Optional<String> mismatch(LayoutRequest request) {
        try {
            return recognise(request);
        } catch (AnometryException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** Why these folders do not have this layout. May throw what {@link #mismatch} is to report. */
    protected Optional<String> recognise(LayoutRequest request) {
        Path dataset = request.dataset();
        return missingSign(dataset, false).isEmpty() || isCategory(dataset)
                ? otherSign(dataset)
                : missingSign(dataset, false).map(missing -> missing.message(dataset));
    }

    /** A sign that there is not, and how far its path was followed. */
    private record MissingSign(PathTemplate sign, PathTemplate.Reached reached) {
        String message(Path dataset) {
            return PatternMessages.noSign(dataset, sign.shown(), reached.folder(), Folder.names(reached.folder()));
        }
    }

    private Optional<MissingSign> missingSign(Path dataset, boolean inCategory) {
        for (PathTemplate sign : pattern.signTemplates()) {
            Optional<PathTemplate.Reached> missing = (inCategory ? sign.withinCategory() : sign).missing(dataset);
            if (missing.isPresent()) {
                return missing.map(reached -> new MissingSign(sign, reached));
            }
        }
        return Optional.empty();
    }

    private boolean isCategory(Path dataset) {
        return pattern.signTemplates().stream().allMatch(PathTemplate::hasCategory)
                && missingSign(dataset, true).isEmpty();
    }

    private Optional<String> otherSign(Path dataset) {
        return pattern.otherTemplates().stream()
                .flatMap(other ->
                        other.hasCategory() ? List.of(other, other.withinCategory()).stream() : List.of(other).stream())
                .filter(other -> other.missing(dataset).isEmpty())
                .findFirst()
                .map(other -> PatternMessages.other(dataset, other.shown()));
    }

    /**
     * How much of this layout the folders of the data set have, to find the nearest one: 0 if nothing typical of it is there.
     * Never throws because of what it finds.
     */
    public int nearness(LayoutRequest request) {
        try {
            int special = 0;
            for (PathTemplate sign : pattern.signTemplates()) {
                special += sign.missing(request.dataset())
                        .map(PathTemplate.Reached::special)
                        .orElseGet(sign::special);
            }
            return special;
        } catch (AnometryException unreadable) {
            // The layout that explains it is another.
            return 0;
        }
    }

    /** Lists the images of folders that were recognised. */
    protected Listing list(Path dataset) {
        boolean isCategory = missingSign(dataset, false).isPresent() && isCategory(dataset);
        return PatternListing.of(pattern, dataset, isCategory);
    }

    /** Where the maps of these images are in the folder of the maps. */
    MapPlaces places(Path maps, Listing listing) {
        return new UsualPlaces(pattern, maps, listing);
    }

    /** The mask of the pixels of an image that are left out, if it has one. */
    Function<Item, Optional<Path>> ignoreMasks(Listing listing) {
        return item -> Optional.empty();
    }

    /** Predictions are written at the paths of the images, which must not lead out of their folder. */
    private static void requireWithin(Listing listing) {
        Path dataset = listing.dataset().normalize();
        listing.items().stream()
                .flatMap(item -> item.image().stream())
                .filter(image -> !image.normalize().startsWith(dataset))
                .findFirst()
                .ifPresent(image -> {
                    throw new DataException(PatternMessages.outside(image, listing.dataset()));
                });
    }

    /** Where a data set needs no masks, the maps alone look like one. */
    private void requireNotSwapped(Path maps, Path dataset) {
        if (pattern.normals() == LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL
                && !pattern.signs().isEmpty()) {
            for (PathTemplate mask : pattern.maskTemplates()) {
                if (hasMask(mask, maps) && !hasMask(mask, dataset)) {
                    throw new ConfigurationException(
                            "maps", PatternMessages.swapped(maps, dataset, mask.shown()), null);
                }
            }
        }
    }

    private static boolean hasMask(PathTemplate mask, Path folder) {
        return mask.missing(folder).isEmpty()
                || (mask.hasCategory() && mask.withinCategory().missing(folder).isEmpty());
    }

    @Override
    public final LayoutData read(LayoutRequest request) {
        mismatch(request).ifPresent(reason -> {
            throw new DataException(reason);
        });
        Listing listing = list(request.dataset());
        if (listing.items().isEmpty()) {
            throw new DataException(PatternMessages.noImages(
                    request.dataset(),
                    pattern.imageTemplates().stream().map(PathTemplate::shown).toList()));
        }
        requireWithin(listing);
        request.maps().ifPresent(maps -> requireNotSwapped(maps, request.dataset()));
        return new PatternReading(pattern, request, listing, maps -> places(maps, listing), ignoreMasks(listing))
                .read();
    }
}
