package io.github.anometry.plugin.files.internal.pattern;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The folder that should have been passed for the maps: one above or below the one that was. */
final class BetterFolder {
    private BetterFolder() {}

    /**
     * The folder from which files are where maps are expected.
     *
     * @param maps the folder that was passed
     * @param places where maps are expected in it, without extension
     * @param files that there are in it
     */
    static Optional<Path> of(Path maps, Collection<Path> places, List<Path> files) {
        Set<Path> expected = new HashSet<>();
        places.forEach(place -> expected.add(maps.relativize(place)));
        Path real = maps.toAbsolutePath().normalize();
        for (Path file : files) {
            Path found = maps.getFileSystem()
                    .getPath(Item.withoutExtension(maps.relativize(file).toString()));
            int length = found.getNameCount();
            for (int start = 1; start < length; start++) {
                if (expected.contains(found.subpath(start, length))) {
                    return Optional.of(maps.resolve(found.subpath(0, start)));
                }
            }
            for (Path place : expected) {
                int above = place.getNameCount() - length;
                if (above > 0 && place.endsWith(found) && real.endsWith(place.subpath(0, above))) {
                    return Optional.of(up(maps, above));
                }
            }
        }
        return Optional.empty();
    }

    private static Path up(Path folder, int levels) {
        Path normal = folder.normalize();
        Path start = normal.getNameCount() > levels
                ? normal
                : folder.toAbsolutePath().normalize();
        Path path = start;
        for (int i = 0; i < levels; i++) {
            path = Objects.requireNonNull(path.getParent());
        }
        return path;
    }
}
