package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder, sorted by name; hidden files are left out. */
final class Folder {
    private static final List<String> EXTENSIONS = List.of(".tiff", ".tif", ".npy", ".npz", ".png");
    private static final String MASK_SUFFIX = "_mask";

    private Folder() {}

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(Folder::name))
                    .toList();
        } catch (IOException e) {
            throw FileErrors.unreadable(folder, e);
        }
    }

    /** The name of the folder that a file lies in; empty for a file that lies in none. */
    static String parentName(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? "" : name(parent);
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    static List<String> names(Path folder) {
        return entries(folder).stream().map(Folder::name).toList();
    }

    static List<Path> folders(Path folder) {
        return entries(folder).stream().filter(Files::isDirectory).toList();
    }

    /** The folders' names; none if there is no such folder. */
    static List<String> folderNames(Path folder) {
        return Files.isDirectory(folder)
                ? folders(folder).stream().map(Folder::name).toList()
                : List.of();
    }

    /** The maps by their id, the name without extension. */
    static SortedMap<String, Path> maps(Path folder) {
        SortedMap<String, Path> images = new TreeMap<>();
        for (Path entry : entries(folder)) {
            if (isImage(entry)) {
                put(images, id(entry), entry);
            }
        }
        return images;
    }

    /** The masks by the id of their image: the name without extension and without {@code _mask}. */
    static SortedMap<String, Path> masks(Path folder) {
        SortedMap<String, Path> images = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return images;
        }
        for (Path entry : entries(folder)) {
            if (isImage(entry)) {
                String id = id(entry);
                boolean isNamedMask = id.endsWith(MASK_SUFFIX);
                put(images, isNamedMask ? id.substring(0, id.length() - MASK_SUFFIX.length()) : id, entry);
            }
        }
        return images;
    }

    /** The folders of masks by the id of their image. */
    static SortedMap<String, Path> maskFolders(Path folder) {
        SortedMap<String, Path> images = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return images;
        }
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                images.put(name(entry), entry);
            } else if (isImage(entry)) {
                throw new DataException(Messages.maskBesideFolders(entry, folder.resolve(id(entry))));
            }
        }
        return images;
    }

    /** The images of a folder. */
    static List<Path> images(Path folder) {
        return entries(folder).stream().filter(Folder::isImage).toList();
    }

    private static void put(SortedMap<String, Path> images, String id, Path image) {
        Path other = images.putIfAbsent(id, image);
        if (other != null) {
            throw new DataException(Messages.duplicateId(id, other, image));
        }
    }

    private static boolean isImage(Path entry) {
        String name = name(entry).toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    private static String id(Path entry) {
        String name = name(entry);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
