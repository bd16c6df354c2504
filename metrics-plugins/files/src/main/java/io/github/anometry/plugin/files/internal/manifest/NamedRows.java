package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.plugin.files.internal.format.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by the names of their images. A row fits an image if all of the row's path is the end of a name of the
 * image, or if all that is the image's own in such a name is the end of the row's path: a table may have been made on another
 * machine. Of several rows that fit, the one that has most in common is the image's.
 */
final class NamedRows {
    private final Map<String, List<Named>> byLast = new HashMap<>();
    private final Map<CsvRows.Row, String> owners = new HashMap<>();

    /**
     * A row.
     *
     * @param text as written
     * @param names what it may mean: a path that leads up is relative to the table or to the working directory
     */
    private record Named(CsvRows.Row row, String text, List<PathName> names) {
        int fit(List<NamedImages.Name> image) {
            int best = 0;
            for (NamedImages.Name name : image) {
                for (PathName own : names) {
                    int common = own.inCommon(name.whole());
                    boolean fits = common == own.length() || common >= name.own();
                    best = fits ? Math.max(best, common) : best;
                }
            }
            return best;
        }
    }

    NamedRows(Table table, Column column) {
        for (CsvRows.Row row : table.rows()) {
            String text = table.cell(row, column);
            Named named = new Named(row, text, names(text, table.source().folder()));
            named.names().stream()
                    .map(PathName::last)
                    .distinct()
                    .forEach(last -> byLast.computeIfAbsent(last, key -> new ArrayList<>())
                            .add(named));
        }
    }

    private static List<PathName> names(String text, Path folder) {
        PathName name = PathName.of(text);
        return name.leadsUp()
                ? List.of(PathName.of(folder.resolve(name.toString())), PathName.of(Path.of(name.toString())))
                : List.of(name);
    }

    /**
     * The row of an image; null if there is none, or not only one, which is a mistake.
     *
     * @param shown the image in messages
     */
    CsvRows.@Nullable Row of(List<NamedImages.Name> image, String shown, List<String> mistakes) {
        Named best = null;
        Named other = null;
        int most = 0;
        for (String last :
                image.stream().map(name -> name.whole().last()).distinct().toList()) {
            for (Named row : byLast.getOrDefault(last, List.of())) {
                int fit = row.fit(image);
                if (fit > most) {
                    best = row;
                    other = null;
                    most = fit;
                } else if (fit == most && fit > 0 && !row.equals(best)) {
                    other = row;
                }
            }
        }
        if (best == null) {
            NamedImages.Name first = image.get(0);
            List<String> parts = first.whole().parts();
            String own = String.join("/", parts.subList(parts.size() - first.own(), parts.size()));
            mistakes.add(Messages.withoutValue(shown, own));
            return null;
        }
        if (other != null) {
            mistakes.add(
                    Messages.severalRows(shown, best.row().line(), other.row().line()));
            return null;
        }
        String owner = owners.putIfAbsent(best.row(), shown);
        if (owner != null && !owner.equals(shown)) {
            mistakes.add(Messages.line(best.row().line(), Messages.severalImages(best.text(), shown, owner)));
            return null;
        }
        return best.row();
    }
}
