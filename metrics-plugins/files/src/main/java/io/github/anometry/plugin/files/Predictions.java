package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.internal.manifest.Manifest;
import io.github.anometry.plugin.files.internal.manifest.Values;
import io.github.anometry.plugin.files.internal.pattern.OwnFolders;
import io.github.anometry.plugin.files.internal.pattern.OwnLayout;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.size.Sizing;
import io.github.anometry.plugin.files.prepare.Preparation;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Predictions and ground truth in files; opening them reads no images yet.
 *
 * <pre>{@code
 * for (Category category : Predictions.open(maps, masks).categories()) {
 *   try (BatchStream batches = category.open(ReadOptions.defaults())) {
 *     batches.forEachRemaining(evaluator::update);
 *   }
 * }
 * }</pre>
 *
 * <p>Folders are read by layouts; plugins can add more ({@link DataLayout}). Three kinds of data are built in.
 * <b>Folders</b> as MVTec AD has them: {@code <maps>/<category>/test/<defect>/<id>.tiff} against
 * {@code <masks>/<category>/ground_truth/<defect>/<id>_mask.png}, where the defect {@code good} needs no masks; or
 * both folders of one category. Other formats work, too: .tiff, .tif, .png, .npy, .npz, for masks also .bmp and
 * .gif; masks may lack {@code _mask}. If the data set's images are present, {@code
 * <masks>/<category>/test/<defect>/<id>.png}, each must have a map. Images are sorted by category, defect and id.
 * <b>Folders as MVTec LOCO AD has them</b>: the masks of an image are {@code
 * <masks>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each region, and {@code
 * <masks>/<category>/defects_config.json} states when a region is saturated. As in its official evaluation, each
 * kind of anomaly is measured against all good images: {@code <category>/logical_anomalies} is a category of its
 * own. <b>Array
 * files</b>, NPY or NPZ: maps and masks [N, H, W], [N, 1, H, W] or, for
 * one image, [H, W]; scores and labels [N]. Images of NPY files in C order are read one by one; Fortran order and
 * NPZ are
 * read whole, 2 GiB at most. An NPZ archive may hold any of them under the names {@code maps}, {@code anomaly_maps}
 * or {@code
 * anomaly_map}, {@code masks}, {@code gt_masks} or {@code gt_mask}, {@code scores}, {@code pred_scores} or {@code
 * pred_score},
 * {@code labels}, {@code gt_labels} or {@code gt_label}; {@code file.npz:key} chooses another. In folders, an NPZ
 * file may also hold the score of its image.
 *
 * <p>Maps and masks are regular files, or links to them. Headers reveal the size of a map and its mask, and whether
 * they fit in memory, before any is decoded. A file that changes while it is read is rejected; an array file must
 * not change after {@link Builder#open}.
 */
public final class Predictions {
    private final Found found;
    private final Sizing sizing;
    private final Optional<FolderPatterns> folders;

    private Predictions(Found found, Sizing sizing) {
        this(found, sizing, Optional.empty());
    }

    private Predictions(Found found, Sizing sizing, Optional<FolderPatterns> folders) {
        this.found = found;
        this.sizing = sizing;
        this.folders = folders;
    }

    /**
     * Finds the images.
     *
     * @throws ConfigurationException if a path does not exist or does not match the other
     * @throws DataException if files are missing or do not match
     */
    public static Predictions open(Path maps, Path masks) {
        return builder(maps, masks).open();
    }

    /**
     * Checks that there is a layout of that name, before there are folders in it.
     *
     * @param more further layouts, as {@link Builder#addLayouts}
     * @throws ConfigurationException if there is none
     */
    public static void requireLayout(String name, List<? extends DataLayout> more) {
        Layouts.found().and(List.copyOf(more)).requireKnown(name);
    }

    /**
     * What is wrong with a description of folders, before there are folders: a sentence for each problem, by its key, such as
     * {@code images} or {@code masks[1]}.
     */
    public static Map<String, String> problems(FolderPatterns folders) {
        return OwnFolders.problems(folders);
    }

    /**
     * For further options. Messages name paths as they are given here.
     *
     * @param maps a folder or an array file
     * @param masks a folder or an array file, as {@code maps}; one NPZ archive may be both
     */
    public static Builder builder(Path maps, Path masks) {
        return new Builder(maps, masks);
    }

    /**
     * Reads a manifest: a CSV file with a row for each image and a header of columns among {@code image_path, map_path, mask_path,
     * label, score, category, defect_type, split, sample_id, object_id, ignore_path}. Paths are relative to the manifest, or if it is a pipe
     * to the working directory. Without {@code
     * map_path} the images have scores alone; without {@code mask_path} labels alone. Only rows of the split {@code test}, or
     * of none, are read.
     *
     * @param categories the names of those to find; if empty, all
     * @throws ConfigurationException if there is no such manifest or category, or the preparation is of maps or masks that the
     *     manifest does not have
     * @throws DataException if the manifest cannot be read, or a file that it names does not exist
     */
    public static Predictions ofManifest(Path manifest, Collection<String> categories, Preparation preparation) {
        ArrayInputs.requireManifest(manifest);
        return of(Manifest.read(manifest, new LinkedHashSet<>(categories)), preparation);
    }

    /**
     * As {@link #ofManifest(Path, Collection, Preparation)}, from a stream, which is read to its end and not closed; paths are
     * relative to the working directory.
     */
    public static Predictions ofManifest(InputStream manifest, Collection<String> categories, Preparation preparation) {
        return of(Manifest.read(manifest, new LinkedHashSet<>(categories)), preparation);
    }

    private static Predictions of(Manifest.Listed listed, Preparation preparation) {
        Sizing sizing = new Sizing(preparation);
        return new Predictions(Found.of(listed, sizing), sizing);
    }

    /** How many images are left out, because they are not test images: of folders, or rows of a manifest. */
    public int leftOut() {
        return found.leftOut();
    }

    /** Sorted by name; at least one, each with at least one image. */
    public List<Category> categories() {
        return found.categories();
    }

    /** The files of the maps in folders, each once; empty for array files. */
    public List<DataFile> mapFiles() {
        return categories().stream()
                .flatMap(category -> category.maps().stream())
                .distinct()
                .toList();
    }

    /** The files of the masks in folders, each once; empty for array files. */
    public List<DataFile> maskFiles() {
        return categories().stream()
                .flatMap(category -> category.masks().stream())
                .distinct()
                .toList();
    }

    /** The images of the data set without a map, if these are allowed. */
    public List<MissingMaps> missingMaps() {
        return found.missing();
    }

    /**
     * Warnings about the files that show before any is read, such as {@link Warning#UNREAD_FILES}; once all categories were read,
     * also those about all of them. Warnings about images come with the batches.
     */
    public List<Warning> warnings() {
        return Stream.concat(found.warnings().stream(), sizing.ignored().warning().stream())
                .toList();
    }

    /** The categories of the data set without any maps; empty if categories were chosen. */
    public List<String> categoriesWithoutMaps() {
        return found.withoutMaps();
    }

    /** The arrays chosen from NPZ archives, by {@code maps}, {@code masks}, {@code scores}, {@code labels}: {@code file[key]}. */
    public Map<String, String> arrays() {
        return found.arrays();
    }

    /**
     * The name of the layout that the folders are in, {@code own} if it was {@linkplain #folders described}, or {@code manifest};
     * empty for array files.
     */
    public Optional<String> layout() {
        return found.layout();
    }

    /** The description of the folders, if there is one. */
    public Optional<FolderPatterns> folders() {
        return folders;
    }

    /** Which values of the masks mark anomalous pixels. */
    public MaskRule maskRule() {
        return found.maskRule();
    }

    /** The sizes that were measured up to now, height first: {@code 256x320}, sorted. Complete once all categories were read. */
    public List<String> sizes() {
        return sizing.changes().measured();
    }

    /** What was resized up to now: {@code 12 maps from 64x64 to 256x256}, sorted. Complete once all categories were read. */
    public List<String> resized() {
        return sizing.changes().all();
    }

    /** The number of ignored pixels that were read up to now. Complete once all categories were read. */
    public long ignoredPixels() {
        return sizing.ignored().pixels();
    }

    /** Options for reading. */
    public static final class Builder {
        private final Path maps;
        private final Path masks;
        private final Set<String> categories = new LinkedHashSet<>();
        private @Nullable Path scores;
        private @Nullable Path labels;
        private boolean allowMissing;
        private @Nullable List<DataLayout> layouts;
        private final List<DataLayout> moreLayouts = new ArrayList<>();
        private String layout = Layouts.AUTO;
        private @Nullable FolderPatterns folders;
        private Preparation preparation = Preparation.defaults();

        private Builder(Path maps, Path masks) {
            this.maps = maps;
            this.masks = masks;
        }

        /**
         * An array file with a score for each image, or a pipe that provides one; beside folders a CSV file with the columns
         * {@code score} and {@code image_path}, {@code map_path} or {@code sample_id}: the path of the image or its map on this or
         * another machine, or the end of it. Default: the scores in the NPZ
         * archive of the maps, else the maximum of each map.
         */
        public Builder scores(Path file) {
            this.scores = file;
            return this;
        }

        /**
         * An array file with 0 (normal) or 1 (anomalous) for each image, or a pipe that provides one; beside folders a CSV file
         * with the columns {@code label} and {@code image_path}, {@code map_path} or {@code sample_id}, which may not contradict
         * masks. Default: the
         * labels in an NPZ archive, else whether the mask has an anomalous pixel.
         */
        public Builder labels(Path file) {
            this.labels = file;
            return this;
        }

        /** Reads only these categories. The name of a MVTec LOCO AD folder selects both of its categories. */
        public Builder categories(Collection<String> names) {
            categories.addAll(names);
            return this;
        }

        /**
         * The layouts that folders may be in. They are asked in the order of {@link DataLayout#priority()}, the highest first, and the
         * first that recognises the folders reads them. Default: those on the class path.
         */
        public Builder layouts(List<? extends DataLayout> all) {
            layouts = List.copyOf(all);
            return this;
        }

        /** Further layouts, such as those of plugins. */
        public Builder addLayouts(List<? extends DataLayout> more) {
            moreLayouts.addAll(more);
            return this;
        }

        /**
         * The layout that the folders are in, for example {@code mvtec} or {@code loco}. Default: {@code auto}, the
         * first that recognises them.
         */
        public Builder layout(String name) {
            layout = name;
            folders = null;
            return this;
        }

        /** Describes the folders, in place of a layout with a name. */
        public Builder folders(FolderPatterns description) {
            layout = OwnLayout.NAME;
            folders = description;
            return this;
        }

        /** What happens to maps and masks before they are measured. Default: {@link Preparation#defaults}. */
        public Builder preparation(Preparation all) {
            this.preparation = all;
            return this;
        }

        /** Whether to leave out images of the data set without a map, instead of failing. */
        public Builder allowMissing(boolean allowed) {
            this.allowMissing = allowed;
            return this;
        }

        /**
         * Finds the images.
         *
         * @throws ConfigurationException if a path does not exist or does not match the others, there is no such category, or a
         *     {@linkplain #folders description} does not fit; its key is then {@code layout.images}
         * @throws DataException if files are missing or do not match
         */
        public Predictions open() {
            ArrayInputs inputs = ArrayInputs.of(maps, masks, scores, labels);
            Sizing sizing = new Sizing(preparation);
            if (inputs.areFolders()) {
                LayoutRequest request = new LayoutRequest(Optional.of(maps), masks, categories, allowMissing);
                Layouts.Read read = folders == null ? read(request) : Layouts.read(folders, request);
                Found complete = Found.of(read.with(withValues(read.data())), maps, sizing);
                return new Predictions(complete, sizing, Optional.ofNullable(folders));
            }
            if (!categories.isEmpty()) {
                throw new ConfigurationException("category", ArrayMessages.noCategories(maps), null);
            }
            if (!layout.equals(Layouts.AUTO)) {
                throw new ConfigurationException(Layouts.KEY, LayoutMessages.notWithArrays(maps, layout), null);
            }
            return new Predictions(Found.of(inputs.sources(), sizing), sizing);
        }

        private Layouts.Read read(LayoutRequest request) {
            Layouts known = layouts == null ? Layouts.found() : Layouts.of(layouts);
            return known.and(moreLayouts).read(layout, request);
        }

        private LayoutData withValues(LayoutData data) {
            LayoutData scored = scores == null ? data : Values.scored(data, scores, maps, masks);
            MaskRule rule = preparation.maskRule().or(data::maskRule).orElse(MaskRule.POSITIVE);
            MaskMeaning meaning = new MaskMeaning(rule, preparation.ignored());
            return labels == null ? scored : Values.labelled(scored, labels, maps, masks, meaning);
        }
    }
}
