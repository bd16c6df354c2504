package io.github.anometry.plugin.files.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Paths drawn as folders, each indented within the one that it is in. */
public final class PathTree {
    private static final String INDENT = "  ";

    private PathTree() {}

    /**
     * Draws paths.
     *
     * @param paths with {@code /}, those of one folder one after another
     */
    public static String draw(List<String> paths) {
        StringBuilder tree = new StringBuilder();
        List<String> above = new ArrayList<>();
        for (String path : paths) {
            List<String> parts = List.of(path.split("/", -1));
            int depth = 0;
            while (depth < parts.size() - 1
                    && depth < above.size()
                    && above.get(depth).equals(parts.get(depth))) {
                depth++;
            }
            above.subList(depth, above.size()).clear();
            for (; depth < parts.size(); depth++) {
                boolean isFolder = depth < parts.size() - 1;
                tree.append(INDENT.repeat(depth))
                        .append(parts.get(depth))
                        .append(isFolder ? "/" : "")
                        .append('\n');
                if (isFolder) {
                    above.add(parts.get(depth));
                }
            }
        }
        return tree.toString();
    }
}
