package io.github.anometry.plugin.files;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * {@code <masks>/<category>/ground_truth/<defect>/<id>_mask.png}, where the defect {@code good} has no masks; or both
 * folders of one category. The formats may be others: .tiff, .tif, .png, .npy, .npz; masks may lack {@code _mask}. Images
 * come sorted by category, defect and id. <b>Folders as MVTec LOCO AD has them</b>: the masks of an image are {@code
 * <masks>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each region, and {@code
 * <masks>/<category>/defects_config.json} tells when a region is saturated. As in its official evaluation, each kind of
 * anomalies is measured against all good images: {@code <category>/logical_anomalies} is a category of its own. <b>Array
 * files</b>, NPY or NPZ: maps and masks [N, H, W], [N, 1, H, W] or, for
 * one image, [H, W]; scores and labels [N]. Images of NPY files in C order are read one by one; Fortran order and NPZ are
 * read whole, 2 GiB at most.
 */
public final class Predictions {
    private final List<Category> categories;

    private Predictions(List<Category> categories) {
        this.categories = categories;
    }

    /** As {@link #open(Path, Path, Path, Path)}, without scores and labels. */
    public static Predictions open(Path maps, Path masks) {
        return open(maps, masks, null, null);
    }

    /**
     * Finds the images. Messages name paths as they are given here.
     *
     * @param maps a folder or an array file
     * @param masks a folder or an array file, as {@code maps}
     * @param scores an array file with a score for each image; null: the maximum of its map
     * @param labels an array file with 0 (normal) or 1 (anomalous) for each image; null: whether its mask has an anomalous
     *     pixel
     * @throws ConfigurationException if a path does not exist or does not go with the others
     * @throws DataException if files are missing or do not fit together
     */
    public static Predictions open(Path maps, Path masks, @Nullable Path scores, @Nullable Path labels) {
        boolean mapsAreFolder = isFolder(ArrayRole.MAPS, maps);
        boolean masksAreFolder = isFolder(ArrayRole.MASKS, masks);
        if (mapsAreFolder != masksAreFolder) {
            throw new ConfigurationException("masks", Messages.folderAndFile(maps, masks, mapsAreFolder), null);
        }
        requireArrayFile(ArrayRole.SCORES, scores, mapsAreFolder);
        requireArrayFile(ArrayRole.LABELS, labels, mapsAreFolder);
        if (mapsAreFolder) {
            return new Predictions(MvtecLayout.open(maps, masks));
        }
        requireArrayFile(ArrayRole.MAPS, maps, false);
        requireArrayFile(ArrayRole.MASKS, masks, false);
        try (ArraySamples samples = ArraySamples.open(maps, masks, scores, labels)) {
            return new Predictions(List.of(
                    new Category("", samples.size(), false, () -> ArraySamples.open(maps, masks, scores, labels))));
        }
    }

    private static boolean isFolder(ArrayRole role, Path path) {
        if (!Files.exists(path)) {
            Path parent = path.toAbsolutePath().normalize().getParent();
            List<String> siblings = parent != null && Files.isDirectory(parent) ? Folder.names(parent) : List.of();
            String hint = Spelling.didYouMean(Folder.name(path), siblings);
            throw new ConfigurationException(role.toString(), Messages.noSuchPath(role, path, hint), null);
        }
        return Files.isDirectory(path);
    }

    private static void requireArrayFile(ArrayRole role, @Nullable Path path, boolean mapsAreFolder) {
        if (path == null) {
            return;
        }
        if (isFolder(role, path) || mapsAreFolder) {
            throw new ConfigurationException(role.toString(), Messages.notWithFolders(role, path), null);
        }
        if (!ImageArrays.isArray(path)) {
            throw new ConfigurationException(role.toString(), Messages.notAnArrayFile(role, path), null);
        }
    }

    /** Sorted by name; at least one, each with at least one image. */
    public List<Category> categories() {
        return categories;
    }
}
