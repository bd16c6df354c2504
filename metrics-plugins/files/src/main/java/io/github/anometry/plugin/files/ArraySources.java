package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The location of each array; in NPZ archives they are chosen by name.
 *
 * @param scores null if there are none
 * @param labels null if there are none
 */
record ArraySources(
        ArrayLocation maps,
        ArrayLocation masks,
        @Nullable ArrayLocation scores,
        @Nullable ArrayLocation labels) {
    /**
     * Chooses arrays by the names of their roles. Scores that are not given come from the archive of the maps, unless
     * its other maps were chosen; labels come from the archive of the masks, else from that of the maps.
     *
     * @throws ConfigurationException if one array would be both the maps and the masks
     */
    static ArraySources of(
            ArrayLocation maps, ArrayLocation masks, @Nullable ArrayLocation scores, @Nullable ArrayLocation labels) {
        ArrayLocation mapsChosen = maps.chosen(ArrayRole.MAPS);
        ArrayLocation masksChosen = masks.chosen(ArrayRole.MASKS);
        requireTwo(mapsChosen, masksChosen);
        boolean areTheMapsOfTheScores = maps.key() == null
                || maps.key()
                        .equals(ArrayFile.keyOf(maps.file(), ArrayRole.MAPS).orElse(null));
        List<ArrayLocation> scored = areTheMapsOfTheScores ? List.of(mapsChosen) : List.of();
        return new ArraySources(
                mapsChosen,
                masksChosen,
                scores == null ? beside(scored, ArrayRole.SCORES) : scores.chosen(ArrayRole.SCORES),
                labels == null
                        ? beside(List.of(masksChosen, mapsChosen), ArrayRole.LABELS)
                        : labels.chosen(ArrayRole.LABELS));
    }

    private static @Nullable ArrayLocation beside(List<ArrayLocation> archives, ArrayRole role) {
        for (ArrayLocation archive : archives) {
            if (archive.isArchive()) {
                Optional<String> key = ArrayFile.keyOf(archive.file(), role)
                        .filter(name -> archives.stream().noneMatch(taken -> name.equals(taken.key())));
                if (key.isPresent()) {
                    return new ArrayLocation(archive.file(), key.get());
                }
            }
        }
        return null;
    }

    private static void requireTwo(ArrayLocation maps, ArrayLocation masks) {
        if (Objects.equals(maps.key(), masks.key()) && maps.isSameFile(masks)) {
            throw new ConfigurationException("masks", ArrayMessages.oneArrayForBoth(maps), null);
        }
    }

    /** The arrays chosen from archives, by role: {@code predictions.npz[maps]}. */
    Map<String, String> fromArchives() {
        Map<String, String> found = new LinkedHashMap<>();
        put(found, ArrayRole.MAPS, maps);
        put(found, ArrayRole.MASKS, masks);
        put(found, ArrayRole.SCORES, scores);
        put(found, ArrayRole.LABELS, labels);
        return found;
    }

    /** Scores in the archives that are not used, because they may belong to other maps. */
    Optional<String> unusedScores() {
        return scores != null
                ? Optional.empty()
                : Stream.of(maps, masks)
                        .filter(ArrayLocation::isArchive)
                        .flatMap(archive -> ArrayFile.keyOf(archive.file(), ArrayRole.SCORES)
                                .filter(key -> !key.equals(archive.key()))
                                .map(key -> archive.file().location() + ":" + key)
                                .stream())
                        .findFirst();
    }

    /** If there are no scores or labels: arrays in the archives that may be meant as such, but have another name. */
    List<Warning> unusedArrays(int images) {
        List<Warning> warnings = new ArrayList<>();
        List<DataFile> archives = Stream.of(maps, masks)
                .filter(ArrayLocation::isArchive)
                .map(ArrayLocation::file)
                .distinct()
                .toList();
        for (DataFile archive : archives) {
            if (scores == null) {
                addUnused(warnings, archive, ArrayRole.SCORES, images);
            }
            if (labels == null) {
                addUnused(warnings, archive, ArrayRole.LABELS, images);
            }
        }
        return warnings;
    }

    private static void addUnused(List<Warning> warnings, DataFile archive, ArrayRole role, int images) {
        for (String key : ArrayFile.keysLike(archive, role, images)) {
            String message = WarningMessages.unusedArray(archive.location(), key, role.toString(), role.names());
            warnings.add(Warning.of(Warning.UNUSED_ARRAY, message, archive.location() + ":" + key));
        }
    }

    private static void put(Map<String, String> found, ArrayRole role, @Nullable ArrayLocation location) {
        if (location != null && location.key() != null) {
            found.put(role.toString(), location.toString());
        }
    }
}
