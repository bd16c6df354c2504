package io.github.anometry.plugin.files.internal.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All files below a folder of maps, hidden ones excepted, so that none is skipped without a word. */
public final class MapTree {
    /** A wrong path may lead to any number of files, and they only improve a message. */
    private static final int MOST_OF_MESSAGE = 10_000;

    private final Path except;
    private final int most;
    private final List<Path> maps = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final Set<Path> above = new HashSet<>();
    private int visited;

    /** @param except a folder that is left out */
    private MapTree(Path except, int most) {
        this.except = except;
        this.most = most;
    }

    /**
     * The files that may be maps, in the order of their paths.
     *
     * @param dataset whose files are no maps, if it is in this folder
     */
    public static List<Path> mapFiles(Path root, Path dataset) {
        return mapFiles(root, dataset, Integer.MAX_VALUE);
    }

    /** As {@link #mapFiles(Path, Path)}, but perhaps not all, for a message about a folder that may be any. */
    public static List<Path> someMapFiles(Path root, Path dataset) {
        return mapFiles(root, dataset, MOST_OF_MESSAGE);
    }

    private static List<Path> mapFiles(Path root, Path dataset, int most) {
        MapTree tree = new MapTree(real(dataset), most);
        tree.visit(root);
        return List.copyOf(tree.maps);
    }

    /** Files in a folder without maps, by their paths within it, for a message; the names of what is in it if there are none. */
    public static List<String> othersIn(Path root, Path dataset) {
        MapTree tree = new MapTree(real(dataset), MOST_OF_MESSAGE);
        tree.visit(root);
        List<Path> files = tree.maps.isEmpty() ? tree.others : tree.maps;
        return files.isEmpty()
                ? Folder.names(root)
                : files.stream().map(file -> root.relativize(file).toString()).toList();
    }

    private void visit(Path folder) {
        Path real = real(folder);
        // A link may lead to a folder that it is in.
        if (real.equals(except) || !above.add(real)) {
            return;
        }
        for (Path file : Folder.mapFiles(folder)) {
            visited++;
            if (!Folder.isFolder(file)) {
                maps.add(file);
            }
        }
        others.addAll(Folder.unread(folder));
        for (Path child : Folder.folders(folder)) {
            visited++;
            if (visited < most) {
                visit(child);
            }
        }
        above.remove(real);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreachable) {
            // Listing it says why.
            return folder.toAbsolutePath().normalize();
        }
    }
}
