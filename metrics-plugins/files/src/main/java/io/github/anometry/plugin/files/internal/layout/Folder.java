package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder contains, sorted by name; hidden files are left out. */
public final class Folder {
    private static final Set<String> MAPS = Set.of(".tiff", ".tif", ".npy", ".npz", ".png");
    private static final Set<String> MASKS = Set.of(".tiff", ".tif", ".npy", ".npz", ".png", ".bmp", ".gif");
    /** Taken for masks where there is no other, so that reading them says why they are refused. */
    private static final Set<String> LOSSY_MASKS = Set.of(".jpg", ".jpeg", ".webp");

    private static final Set<String> IMAGES = Set.of(
            ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif", ".webp", ".avif", ".jfif", ".jp2", ".heic",
            ".ppm", ".pgm");
    /** What file managers leave behind. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

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

    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Also of a folder that is given as {@code .} or ends with {@code ..}. */
    static String realName(Path folder) {
        return name(folder.toAbsolutePath().normalize());
    }

    public static List<String> names(Path folder) {
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

    /** The folders by their names that have a folder {@code test}; the folder itself if it has one. */
    static SortedMap<String, Path> categories(Path folder) {
        SortedMap<String, Path> categories = new TreeMap<>();
        if (Files.isDirectory(folder.resolve(FolderNames.TEST))) {
            categories.put(realName(folder), folder);
            return categories;
        }
        folders(folder).stream()
                .filter(category -> Files.isDirectory(category.resolve(FolderNames.TEST)))
                .forEach(category -> categories.put(name(category), category));
        return categories;
    }

    /** The maps by their id, the name without extension. */
    static SortedMap<String, Path> maps(Path folder) {
        SortedMap<String, Path> maps = new TreeMap<>();
        for (Path entry : entries(folder)) {
            if (has(MAPS, entry)) {
                put(maps, id(entry), entry);
            }
        }
        return maps;
    }

    /** The files in a folder of maps that are not maps by their names. */
    static List<Path> unread(Path folder) {
        return entries(folder).stream()
                .filter(entry -> !has(MAPS, entry)
                        && !LITTER.contains(name(entry).toLowerCase(Locale.ROOT))
                        && !Files.isDirectory(entry))
                .toList();
    }

    /** The maps by their names that are in a folder where none are read. */
    static List<Path> strayMaps(Path folder) {
        return entries(folder).stream()
                .filter(entry -> has(MAPS, entry) && !Files.isDirectory(entry))
                .toList();
    }

    /** The images in a folder of masks that are not read as masks. */
    static List<Path> unreadMasks(Path folder) {
        return entries(folder).stream()
                .filter(entry -> has(IMAGES, entry) && !has(MASKS, entry) && !Files.isDirectory(entry))
                .toList();
    }

    /** The images of a data set by their id; of two with one id the first. None if there is no such folder. */
    static SortedMap<String, Path> images(Path folder) {
        SortedMap<String, Path> images = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            entries(folder).stream()
                    .filter(entry -> has(IMAGES, entry))
                    .forEach(entry -> images.putIfAbsent(id(entry), entry));
        }
        return images;
    }

    /** The masks by the id of their image: the name without extension and without {@code _mask}. */
    static SortedMap<String, Path> masks(Path folder) {
        SortedMap<String, Path> masks = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return masks;
        }
        List<Path> entries = entries(folder);
        for (Path entry : entries) {
            if (has(MASKS, entry)) {
                put(masks, maskId(entry), entry);
            }
        }
        entries.stream()
                .filter(entry -> has(LOSSY_MASKS, entry))
                .forEach(entry -> masks.putIfAbsent(maskId(entry), entry));
        return masks;
    }

    /** The masks of normal images, which need none, by the id of their image: files, and those in a folder of their image. */
    static Map<String, List<Path>> masksOfNormal(Path folder) {
        Map<String, List<Path>> masks = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return masks;
        }
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                masks.computeIfAbsent(name(entry), id -> new ArrayList<>()).addAll(maskFiles(entry));
            } else if (has(MASKS, entry)) {
                masks.computeIfAbsent(maskId(entry), id -> new ArrayList<>()).add(entry);
            }
        }
        return masks;
    }

    private static String maskId(Path entry) {
        String id = id(entry);
        return id.endsWith(MASK_SUFFIX) ? id.substring(0, id.length() - MASK_SUFFIX.length()) : id;
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
            } else if (has(MASKS, entry)) {
                throw new DataException(FolderMessages.maskBesideFolders(entry, folder.resolve(id(entry))));
            }
        }
        return images;
    }

    /** The masks of one image, or of one defect. */
    static List<Path> maskFiles(Path folder) {
        return entries(folder).stream().filter(entry -> has(MASKS, entry)).toList();
    }

    private static void put(SortedMap<String, Path> images, String id, Path image) {
        Path other = images.putIfAbsent(id, image);
        if (other != null) {
            throw new DataException(FolderMessages.duplicateId(id, other, image));
        }
    }

    private static boolean has(Set<String> extensions, Path entry) {
        String name = name(entry).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot >= 0 && extensions.contains(name.substring(dot));
    }

    /** The name without extension. */
    static String id(Path entry) {
        String name = name(entry);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
