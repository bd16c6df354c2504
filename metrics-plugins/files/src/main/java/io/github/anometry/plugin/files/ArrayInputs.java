package io.github.anometry.plugin.files;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.format.PipedFile;
import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The given paths: two folders, or array files.
 *
 * @param scores null if not given
 * @param labels null if not given
 */
record ArrayInputs(
        ArrayLocation maps,
        ArrayLocation masks,
        @Nullable ArrayLocation scores,
        @Nullable ArrayLocation labels,
        boolean areFolders) {
    private static final String MANIFEST = "manifest";

    /** @throws ConfigurationException if a path does not exist, or does not match the others */
    static ArrayInputs of(Path maps, Path masks, @Nullable Path scores, @Nullable Path labels) {
        ArrayLocation mapsAt = location(ArrayRole.MAPS, maps);
        ArrayLocation masksAt = location(ArrayRole.MASKS, masks);
        boolean areFolders = Files.isDirectory(maps);
        if (areFolders != Files.isDirectory(masks)) {
            throw new ConfigurationException("masks", ArrayMessages.folderAndFile(maps, masks, areFolders), null);
        }
        return new ArrayInputs(
                mapsAt,
                masksAt,
                scores == null ? null : numbers(ArrayRole.SCORES, scores, areFolders),
                labels == null ? null : numbers(ArrayRole.LABELS, labels, areFolders),
                areFolders);
    }

    private static ArrayLocation location(ArrayRole role, Path given) {
        ArrayLocation location = ArrayLocation.of(given);
        if (!location.exists()) {
            throw new ConfigurationException(
                    role.toString(), ArrayMessages.noSuchPath(role.toString(), given, hint(given)), null);
        }
        return location.pinned();
    }

    /** @throws ConfigurationException if there is no such file */
    static void requireManifest(Path given) {
        if (Files.isDirectory(given)) {
            throw new ConfigurationException(MANIFEST, ArrayMessages.manifestIsFolder(given), null);
        }
        if (!Files.exists(given)) {
            throw new ConfigurationException(
                    MANIFEST, ArrayMessages.noSuchPath("the " + MANIFEST, given, hint(given)), null);
        }
    }

    private static String hint(Path given) {
        Path parent = given.toAbsolutePath().normalize().getParent();
        List<String> siblings = parent != null && Files.isDirectory(parent) ? Folder.names(parent) : List.of();
        return Spelling.didYouMean(Folder.name(given), siblings);
    }

    /** Unlike maps and masks, numbers may come from a pipe: they are read whole. */
    private static ArrayLocation numbers(ArrayRole role, Path path, boolean areFolders) {
        boolean isPipe = PipedFile.isAt(path);
        ArrayLocation location = isPipe ? new ArrayLocation(new PipedFile(path), null) : location(role, path);
        if (areFolders) {
            if (!isPipe) {
                requireTable(role, location);
            }
        } else {
            requireNumbers(role, location);
        }
        return location;
    }

    /** Beside folders, whose images have no order. */
    private static void requireTable(ArrayRole role, ArrayLocation location) {
        if (location.isFolder()) {
            throw new ConfigurationException(role.toString(), ArrayMessages.noTable(role, location, "a folder"), null);
        }
        if (location.key() != null || ImageFormats.startsAsArray(location.file())) {
            throw new ConfigurationException(role.toString(), ArrayMessages.noTable(role, location, "an array"), null);
        }
    }

    /** Beside arrays, whose images have no names. */
    private static void requireNumbers(ArrayRole role, ArrayLocation location) {
        if (location.isFolder()) {
            throw new ConfigurationException(role.toString(), ArrayMessages.isFolder(role, location.file()), null);
        }
        if (!ImageFormats.startsAsArray(location.file())) {
            throw new ConfigurationException(role.toString(), ArrayMessages.noNumbers(role, location.file()), null);
        }
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

    /**
     * Locates the arrays in the files.
     *
     * @throws ConfigurationException if the maps or the masks are not array files, or one array would be both
     */
    ArraySources sources() {
        requireArray(ArrayRole.MAPS, maps);
        requireArray(ArrayRole.MASKS, masks);
        return ArraySources.of(maps, masks, scores, labels);
    }
}
