package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.plugin.files.internal.format.FileBytes;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures given as maps: Anomalib saves {@code <model>/<data>/<category>/v0/images/<defect>/<id>.png}. */
final class Visualizations {
    private static final int DEPTH = 8;
    /** A wrong path may hold any number of files, and this only improves a message. */
    private static final int MOST_FILES = 10_000;

    private static final int COLOUR_TYPE = 25;
    private static final int RGB = 2;

    private Visualizations() {}

    /** The first PNG file in a folder or its subfolders, if it has colours. */
    static Optional<Path> firstIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.limit(MOST_FILES)
                    .filter(file -> Folder.name(file).toLowerCase(Locale.ROOT).endsWith(".png"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .filter(Visualizations::hasColours);
        } catch (IOException e) {
            throw FileErrors.unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw FileErrors.unreadable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static boolean hasColours(Path png) {
        byte[] start = FileBytes.first(png, COLOUR_TYPE + 1);
        return start.length > COLOUR_TYPE && (start[COLOUR_TYPE] & RGB) != 0;
    }
}
