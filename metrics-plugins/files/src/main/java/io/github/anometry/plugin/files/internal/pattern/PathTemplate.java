package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * A path within a data set, whose variable parts have names: {@code {category}/test/{defect:ok|ko}/{id}.*}. The last part is a
 * file of any of its role's formats; a part without a name is looked up rather than listed.
 *
 * @param text as declared
 * @param files lists the files of a folder that the last part may be
 */
record PathTemplate(String text, List<PathPart> parts, Function<Path, List<Path>> files) {
    /** Folders that many data sets have: they do not show that a data set is of one kind. */
    private static final Set<String> COMMON = Set.of("test", "ground_truth");

    PathTemplate {
        parts = List.copyOf(parts);
    }

    static PathTemplate ofImages(String text) {
        return new PathTemplate(text, PathPart.of(text), Folder::imageFiles);
    }

    static PathTemplate ofMasks(String text) {
        return new PathTemplate(text, PathPart.of(text), Folder::possibleMasks);
    }

    /** A file, and the values of the named parts of its path. */
    record Match(Path file, Map<String, String> values) {}

    /**
     * How far a path that does not exist was followed.
     *
     * @param folder the last folder that exists
     * @param special how many of the folders that exist are typical of this kind of data set
     */
    record Reached(Path folder, int depth, int special) {}

    boolean hasCategory() {
        return parts.get(0).is(PathPart.CATEGORY);
    }

    /** The names of the variable parts. */
    List<String> names() {
        return parts.stream().flatMap(part -> part.names().stream()).toList();
    }

    /** The path within a category. */
    PathTemplate withinCategory() {
        return new PathTemplate(text.substring(text.indexOf('/') + 1), parts.subList(1, parts.size()), files);
    }

    /** This path, or, in the folder of a category, what follows the category. */
    PathTemplate placed(boolean isOfCategory) {
        return isOfCategory && hasCategory() ? withinCategory() : this;
    }

    /** {@code <category>/test/<ok|ko>/<id>.*}, as messages write it. */
    String shown() {
        return text.replaceAll("\\{\\w+:([^}|]*\\|[^}]*)}", "<$1>")
                .replaceAll("\\{\\w+:([^}]*)}", "$1")
                .replace(".+", "*")
                .replace('{', '<')
                .replace('}', '>');
    }

    /** The path with these values; {@code extension} stands for any of its role. */
    String filled(Map<String, String> values, String extension) {
        String path = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", Matcher.quoteReplacement(value.getValue()));
        }
        return path.endsWith(".*") ? path.substring(0, path.length() - 2) + extension : path;
    }

    /** The values of the named parts of a path, in their order; empty if it is another one. */
    Optional<Map<String, String>> values(Path path) {
        if (path.getNameCount() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Map<String, String>> more =
                    parts.get(i).match(path.getName(i).toString(), values);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(more.get());
        }
        return Optional.of(values);
    }

    /** All files of this path, in the order of their names. */
    List<Match> find(Path root) {
        List<Match> matches = new ArrayList<>();
        find(root, 0, Map.of(), matches);
        return matches;
    }

    private void find(Path folder, int index, Map<String, String> values, List<Match> matches) {
        PathPart part = parts.get(index);
        boolean isLast = index == parts.size() - 1;
        for (Path child : isLast ? files.apply(folder) : part.folders(folder)) {
            Optional<Map<String, String>> more = part.match(Folder.name(child), values);
            if (more.isPresent()) {
                Map<String, String> all = new LinkedHashMap<>(values);
                all.putAll(more.get());
                if (isLast) {
                    matches.add(new Match(child, Map.copyOf(all)));
                } else {
                    find(child, index + 1, all, matches);
                }
            }
        }
    }

    /** How far this path was followed if there is no such file; empty if there is one. Stops at the first. */
    Optional<Reached> missing(Path root) {
        return missing(new Reached(root, 0, 0));
    }

    /** How many of its folders are typical of a kind of data set; 1 if only the whole path is. */
    int special() {
        long special = parts.subList(0, parts.size() - 1).stream()
                .filter(part -> part.isChosen() && !COMMON.contains(part.text()))
                .count();
        return (int) Math.max(1, special);
    }

    private Optional<Reached> missing(Reached at) {
        PathPart part = parts.get(at.depth());
        if (at.depth() == parts.size() - 1) {
            boolean exists = files.apply(at.folder()).stream()
                    .anyMatch(file -> part.match(Folder.name(file), Map.of()).isPresent());
            return exists ? Optional.empty() : Optional.of(at);
        }
        Reached deepest = at;
        for (Path child : part.folders(at.folder())) {
            String name = Folder.name(child);
            if (part.match(name, Map.of()).isPresent()) {
                int special =
                        at.special() + (part.isChosen() && !COMMON.contains(name.toLowerCase(Locale.ROOT)) ? 1 : 0);
                Optional<Reached> reached = missing(new Reached(child, at.depth() + 1, special));
                if (reached.isEmpty()) {
                    return reached;
                }
                if (reached.get().depth() > deepest.depth()) {
                    deepest = reached.get();
                }
            }
        }
        return Optional.of(deepest);
    }
}
