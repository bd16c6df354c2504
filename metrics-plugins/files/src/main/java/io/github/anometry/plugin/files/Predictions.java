package io.github.anometry.plugin.files;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Predictions and truth in files, without any image read yet.
 *
 * <pre>{@code
 * for (Category category : Predictions.open(maps, masks).categories()) {
 *   try (BatchStream batches = category.open(ReadOptions.defaults())) {
 *     batches.forEachRemaining(evaluator::update);
 *   }
 * }
 * }</pre>
 *
 * <p>Three layouts are known. <b>Folders</b> as MVTec AD has them: {@code <maps>/<category>/test/<defect>/<id>.tiff} against
 * {@code <masks>/<category>/ground_truth/<defect>/<id>_mask.png}, where the defect {@code good} needs no masks; or both
 * folders of one category. The formats may be others: .tiff, .tif, .png, .npy, .npz, of masks also .bmp and .gif; masks may lack {@code _mask}. Where the
 * data set's images are there, {@code <masks>/<category>/test/<defect>/<id>.png}, each must have a map. Images
 * come sorted by category, defect and id. <b>Folders as MVTec LOCO AD has them</b>: the masks of an image are {@code
 * <masks>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each region, and {@code
 * <masks>/<category>/defects_config.json} says when a region is saturated. As in its official evaluation, each kind of
 * anomalies is measured against all good images: {@code <category>/logical_anomalies} is a category of its own. <b>Array
 * files</b>, NPY or NPZ: maps and masks [N, H, W], [N, 1, H, W] or, for
 * one image, [H, W]; scores and labels [N]. Images of NPY files in C order are read one by one; Fortran order and NPZ are
 * read whole, 2 GiB at most. An NPZ archive may hold any of them under the names {@code maps}, {@code anomaly_maps} or {@code
 * anomaly_map}, {@code masks}, {@code gt_masks} or {@code gt_mask}, {@code scores}, {@code pred_scores} or {@code pred_score},
 * {@code labels}, {@code gt_labels} or {@code gt_label}; {@code file.npz:key} chooses another. In folders, an NPZ file may hold
 * the score of its image, too.
 */
public final class Predictions {
    private final Found found;

    private Predictions(Found found) {
        this.found = found;
    }

    /**
     * Finds the images.
     *
     * @throws ConfigurationException if a path does not exist or does not go with the other
     * @throws DataException if files are missing or do not fit together
     */
    public static Predictions open(Path maps, Path masks) {
        return builder(maps, masks).open();
    }

    /**
     * For what can be said besides. Messages name paths as they are given here.
     *
     * @param maps a folder or an array file
     * @param masks a folder or an array file, as {@code maps}; one NPZ archive may be both
     */
    public static Builder builder(Path maps, Path masks) {
        return new Builder(maps, masks);
    }

    /** Sorted by name; at least one, each with at least one image. */
    public List<Category> categories() {
        return found.categories();
    }

    /** The files in folders that maps are read from, each once; none of array files. */
    public List<Path> mapFiles() {
        return categories().stream()
                .flatMap(category -> category.maps().stream())
                .distinct()
                .toList();
    }

    /** The files in folders that masks are read from, each once; none of array files. */
    public List<Path> maskFiles() {
        return categories().stream()
                .flatMap(category -> category.masks().stream())
                .distinct()
                .toList();
    }

    /** The images of the data set that have no map, if they are allowed. */
    public List<MissingImages> missingImages() {
        return found.missing();
    }

    /**
     * What users should know of the files before any is read, such as {@link Warning#UNREAD_FILES}; what is noticed of images is
     * said by the batches.
     */
    public List<Warning> warnings() {
        return Warning.merge(Stream.concat(
                        found.unread().stream().map(UnreadFiles::warning),
                        found
                                .unusedScores()
                                .map(scores ->
                                        Warning.of(Warning.UNUSED_SCORES, WarningMessages.unusedScores(scores), scores))
                                .stream())
                .toList());
    }

    /** The categories of the data set that have no maps at all; none where categories were chosen. */
    public List<String> categoriesWithoutMaps() {
        return found.withoutMaps();
    }

    /** What was chosen from NPZ archives, by {@code maps}, {@code masks}, {@code scores}, {@code labels}: {@code file[key]}. */
    public Map<String, String> arrays() {
        return found.arrays();
    }

    /** What to read. */
    public static final class Builder {
        private final Path maps;
        private final Path masks;
        private final Set<String> categories = new LinkedHashSet<>();
        private @Nullable Path scores;
        private @Nullable Path labels;
        private boolean allowMissing;

        private Builder(Path maps, Path masks) {
            this.maps = maps;
            this.masks = masks;
        }

        /** An array file with a score for each image. Default: those in the NPZ archive of the maps, else the maximum of each map. */
        public Builder scores(Path file) {
            this.scores = file;
            return this;
        }

        /**
         * An array file with 0 (normal) or 1 (anomalous) for each image. Default: those in an NPZ archive, else whether the mask
         * has an anomalous pixel.
         */
        public Builder labels(Path file) {
            this.labels = file;
            return this;
        }

        /** Reads these categories only. The folder of MVTec LOCO AD names its two categories. */
        public Builder categories(Collection<String> names) {
            categories.addAll(names);
            return this;
        }

        /** Whether images of the data set without a map are left out, instead of being an error. */
        public Builder allowMissing(boolean allowed) {
            this.allowMissing = allowed;
            return this;
        }

        /**
         * Finds the images.
         *
         * @throws ConfigurationException if a path does not exist or does not go with the others, or there is no such category
         * @throws DataException if files are missing or do not fit together
         */
        public Predictions open() {
            ArrayLocation mapsAt = location(ArrayRole.MAPS, maps);
            ArrayLocation masksAt = location(ArrayRole.MASKS, masks);
            boolean mapsAreFolder = Files.isDirectory(maps);
            if (mapsAreFolder != Files.isDirectory(masks)) {
                throw new ConfigurationException(
                        "masks", ArrayMessages.folderAndFile(maps, masks, mapsAreFolder), null);
            }
            ArrayLocation scoresAt = scores == null ? null : number(ArrayRole.SCORES, scores, mapsAreFolder);
            ArrayLocation labelsAt = labels == null ? null : number(ArrayRole.LABELS, labels, mapsAreFolder);
            if (mapsAreFolder) {
                return new Predictions(MvtecLayout.open(maps, masks, categories, allowMissing));
            }
            if (!categories.isEmpty()) {
                throw new ConfigurationException("category", ArrayMessages.noCategories(maps), null);
            }
            requireArray(ArrayRole.MAPS, mapsAt);
            requireArray(ArrayRole.MASKS, masksAt);
            ArraySources sources = ArraySources.of(mapsAt, masksAt, scoresAt, labelsAt);
            try (ArraySamples samples = ArraySamples.open(sources)) {
                Category all = new Category("", "", samples.size(), false, () -> ArraySamples.open(sources));
                return new Predictions(new Found(
                        List.of(all), List.of(), List.of(), List.of(), sources.fromArchives(), sources.unusedScores()));
            }
        }

        private static ArrayLocation location(ArrayRole role, Path given) {
            ArrayLocation location = ArrayLocation.of(given);
            if (!location.exists()) {
                Path parent = given.toAbsolutePath().normalize().getParent();
                List<String> siblings = parent != null && Files.isDirectory(parent) ? Folder.names(parent) : List.of();
                String hint = Spelling.didYouMean(Folder.name(given), siblings);
                throw new ConfigurationException(role.toString(), ArrayMessages.noSuchPath(role, given, hint), null);
            }
            return location;
        }

        private static ArrayLocation number(ArrayRole role, Path path, boolean mapsAreFolder) {
            ArrayLocation location = location(role, path);
            if (mapsAreFolder) {
                throw new ConfigurationException(role.toString(), ArrayMessages.notWithFolders(role, path), null);
            }
            requireArray(role, location);
            return location;
        }

        private static void requireArray(ArrayRole role, ArrayLocation location) {
            if (location.isFolder()) {
                throw new ConfigurationException(role.toString(), ArrayMessages.isFolder(role, location.file()), null);
            }
            if (!ImageFormats.isArray(location.file())) {
                throw new ConfigurationException(
                        role.toString(), ArrayMessages.notAnArrayFile(role, location.file()), null);
            }
        }
    }
}
